#ifndef PLOT_UNITS_HPP_INCLUDED
#define PLOT_UNITS_HPP_INCLUDED

#if defined(_MSC_VER)
#pragma once
#pragma warning(push)
#pragma warning(disable : 4251)
#endif

#include <string>
#include <type_traits>

#if __cplusplus >= 201703L
#define PLOT_NODISCARD [[nodiscard]]
#else
#define PLOT_NODISCARD
#endif

#define PLOT_DISABLE_COPY(T)     \
  T(const T&) = delete;          \
  T& operator=(const T&) = delete

// One macro call makes a unit with its conversions; dimensions are vectors of exponents in base 16.
#define PLOT_UNIT(NAME, SYMBOL, DIMENSION, FACTOR)                                                     \
  struct NAME {                                                                                        \
    static constexpr long dimension = (DIMENSION) ^ 0x8888;                                            \
    template <class U>                                                                                 \
    constexpr auto to() const -> typename std::enable_if<U::dimension == dimension, U>::type {         \
      return U{value * ((FACTOR) / U::factor) + (U::offset - offset) * !(dimension & 0xf000)};         \
    }                                                                                                  \
    static constexpr double factor = (FACTOR), offset = sizeof(SYMBOL) > 3 ? (SYMBOL)[3] - '0' : 0;    \
    static const char* symbol() { return (SYMBOL)[0] == '~' ? (SYMBOL) + 1 : (SYMBOL); }               \
    double value;                                                                                      \
  };                                                                                                   \
  constexpr NAME operator""_##NAME(long double v) { return {static_cast<double>(v) - NAME::offset}; }  \
  template <class U>                                                                                   \
  constexpr bool operator<(NAME a, U b) { return a.value * NAME::factor < b.value * U::factor; }

namespace plot {

PLOT_UNIT(Metre, "m", 0x0001, 1.0)
PLOT_UNIT(Foot, "ft", 0x0001, 0.3048)
PLOT_UNIT(Second, "s", 0x0010, 1.0)

class Axis {
 public:
  explicit Axis(std::string title);
  virtual ~Axis();

  PLOT_NODISCARD const std::string& title() const { return title_; }
  PLOT_NODISCARD bool isLogarithmic() const noexcept { return logarithmic_; }
  void setLogarithmic(bool on) { logarithmic_ = on; }

 private:
  PLOT_DISABLE_COPY(Axis);

  std::string title_;
  bool logarithmic_ = false;
};

}  // namespace plot

#if defined(_MSC_VER)
#pragma warning(pop)
#endif

#endif  // PLOT_UNITS_HPP_INCLUDED
