#ifndef GUI_WIDGET_HH
#define GUI_WIDGET_HH

#ifdef _MSC_VER
#pragma once
#pragma warning(push)
#pragma warning(disable: 4100 4275)
#endif

#include <memory>
#include <string>
#include <vector>

#define GUI_NONCOPYABLE(Class)            \
    Class(const Class &) = delete;        \
    Class &operator=(const Class &) = delete

#if defined(__has_cpp_attribute)
#if __has_cpp_attribute(nodiscard)
#define GUI_NODISCARD [[nodiscard]]
#endif
#endif
#ifndef GUI_NODISCARD
#define GUI_NODISCARD
#endif

#define GUI_PROPERTY(type, name)                         \
    const type &name() const { return name##_; }         \
    void set_##name(const type &value) { name##_ = value; }

namespace gui {

class Painter;
class Layout;

class Widget {
public:
    explicit Widget(Widget *parent = nullptr);
    virtual ~Widget();

    GUI_PROPERTY(std::string, tooltip)

    GUI_NODISCARD int width() const noexcept { return width_; }
    GUI_NODISCARD int height() const noexcept { return height_; }
    GUI_NODISCARD bool isVisible() const noexcept { return visible_; }

    void show() { visible_ = true; }
    void hide() { visible_ = false; }

protected:
    virtual void paint(Painter &painter) = 0;
    virtual void resized(int width, int height);

private:
    GUI_NONCOPYABLE(Widget);

    Widget *parent_;
    std::vector<std::unique_ptr<Widget>> children_;
    std::string tooltip_;
    int width_ = 0;
    int height_ = 0;
    bool visible_ = false;
};

}  // namespace gui

#ifdef _MSC_VER
#pragma warning(pop)
#endif

#endif  // GUI_WIDGET_HH
