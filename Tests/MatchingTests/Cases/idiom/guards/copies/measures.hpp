#pragma once

#include <type_traits>

namespace cad {

// copied from units.hpp
#define CAD_MEASURE(TYPE, SIGN, POWERS, SCALE)                                                         \
  struct TYPE {                                                                                        \
    static constexpr long powers = (POWERS) ^ 0x8888;                                                  \
    template <class Other>                                                                             \
    constexpr auto as() const -> typename std::enable_if<Other::powers == powers, Other>::type {       \
      return Other{amount * ((SCALE) / Other::scale) + (Other::zero - zero) * !(powers & 0xf000)};     \
    }                                                                                                  \
    static constexpr double scale = (SCALE), zero = sizeof(SIGN) > 3 ? (SIGN)[3] - '0' : 0;            \
    static const char* sign() { return (SIGN)[0] == '~' ? (SIGN) + 1 : (SIGN); }                       \
    double amount;                                                                                     \
  };                                                                                                   \
  constexpr TYPE operator""_##TYPE(long double n) { return {static_cast<double>(n) - TYPE::zero}; }    \
  template <class Other>                                                                               \
  constexpr bool operator<(TYPE a, Other b) { return a.amount * TYPE::scale < b.amount * Other::scale; }
// end of copy

CAD_MEASURE(Millimetre, "mm", 0x0001, 0.001)
CAD_MEASURE(Degree, "deg", 0x0100, 0.017453292519943295)

struct Line {
  Millimetre length;
  Degree angle;
};

}  // namespace cad
