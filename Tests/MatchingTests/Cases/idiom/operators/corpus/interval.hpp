#pragma once

#include <algorithm>
#include <cmath>
#include <ostream>

namespace bounds {

/// A closed interval of doubles, rounded outwards.
class Interval {
 public:
  Interval() : low_(0), high_(0) {}
  Interval(double low, double high) : low_(low), high_(high) {}
  Interval(const Interval& other) = default;
  Interval& operator=(const Interval& other) = default;

  double low() const { return low_; }
  double high() const { return high_; }

  Interval& operator+=(const Interval& other) {
    low_ += other.low_;
    high_ += other.high_;
    return *this;
  }

  Interval& operator-=(const Interval& other) {
    low_ -= other.high_;
    high_ -= other.low_;
    return *this;
  }

  /// Division that leaves the larger part when zero lies inside.
  Interval& operator/=(const Interval& other) {
    if (other.low_ <= 0 && 0 <= other.high_) {
      const bool upper = other.high_ > -other.low_;
      const double far = upper ? other.high_ : other.low_;
      const double reach = std::max(std::fabs(low_), std::fabs(high_)) / std::fabs(far);
      const bool spans = low_ < 0 && high_ > 0;
      low_ = spans || (upper == (high_ < 0)) ? -reach : std::nextafter(reach / 2, 0.0);
      high_ = spans || (upper == (low_ > 0)) ? HUGE_VAL : std::nextafter(-reach / 2, 0.0);
      return *this;
    }
    const double corners[] = {low_ / other.low_, low_ / other.high_, high_ / other.low_, high_ / other.high_};
    const auto ends = std::minmax_element(std::begin(corners), std::end(corners));
    low_ = std::nextafter(*ends.first, -HUGE_VAL);
    high_ = std::nextafter(*ends.second, HUGE_VAL);
    return *this;
  }

  friend bool operator==(const Interval& a, const Interval& b) { return a.low_ == b.low_ && a.high_ == b.high_; }
  friend bool operator!=(const Interval& a, const Interval& b) { return !(a == b); }
  friend bool operator<(const Interval& a, const Interval& b) { return a.high_ < b.low_; }
  friend bool operator>(const Interval& a, const Interval& b) { return b < a; }

  friend Interval operator+(Interval a, const Interval& b) { return a += b; }
  friend Interval operator-(Interval a, const Interval& b) { return a -= b; }
  friend Interval operator/(Interval a, const Interval& b) { return a /= b; }

  friend std::ostream& operator<<(std::ostream& out, const Interval& value) {
    return out << "[" << value.low_ << ", " << value.high_ << "]";
  }

 private:
  double low_;
  double high_;
};

}  // namespace bounds
