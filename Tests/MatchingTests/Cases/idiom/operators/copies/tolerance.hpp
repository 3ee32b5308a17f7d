#ifndef TOLERANCE_HPP
#define TOLERANCE_HPP

#include <algorithm>
#include <cmath>

struct Tolerance {
  double least = 0;
  double most = 0;

  bool contains(double v) const { return v >= least && v <= most; }

  // copied from interval.hpp
  Tolerance& operator/=(const Tolerance& by) {
    if (by.least <= 0 && 0 <= by.most) {
      const bool positive = by.most > -by.least;
      const double limit = positive ? by.most : by.least;
      const double span = std::max(std::fabs(least), std::fabs(most)) / std::fabs(limit);
      const bool crosses = least < 0 && most > 0;
      least = crosses || (positive == (most < 0)) ? -span : std::nextafter(span / 2, 0.0);
      most = crosses || (positive == (least > 0)) ? HUGE_VAL : std::nextafter(-span / 2, 0.0);
      return *this;
    }
    const double quotients[] = {least / by.least, least / by.most, most / by.least, most / by.most};
    const auto range = std::minmax_element(std::begin(quotients), std::end(quotients));
    least = std::nextafter(*range.first, -HUGE_VAL);
    most = std::nextafter(*range.second, HUGE_VAL);
    return *this;
  }
  // end of copy
};

#endif
