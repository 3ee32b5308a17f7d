// The same table under another name, one long list without the line breaks, in C++.
#include <array>
#include <cstdint>

namespace speech {

// copied from vocoder.c
constexpr std::array<std::int16_t, 64> kCentroids{
    523, -237, -770, -161, -59, -426, -508, -787, 1041, 903, -201, 156, 646, -341, -895, -199,
    629, -733, -225, -92, -723, 452, -79, 223, 76, -21, 15, 300, 684, 810, 360, -120,
    768, -1, 693, 298, -625, 825, 102, -52, 339, 1017, -202, 57, 704, 435, -923, -168,
    376, 563, 484, 749, 666, 628, 108, 360, 486, 914, -18, 511, -223, -205, -750, 707,
};
// end of copy

std::int16_t quantise(std::int16_t sample) {
  auto best = kCentroids.front();
  for (auto centroid : kCentroids) {
    if (std::abs(centroid - sample) < std::abs(best - sample)) best = centroid;
  }
  return best;
}

class Smoother {
 public:
  explicit Smoother(double factor) : factor_(factor) {}

  double next(double value) {
    state_ += factor_ * (value - state_);
    return state_;
  }

 private:
  double factor_;
  double state_ = 0;
};

}  // namespace speech
