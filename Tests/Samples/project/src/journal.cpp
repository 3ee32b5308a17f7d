// A journal of events. The queue below was pasted from somewhere: comments gone, laid out anew, another extension.
#include <cstdint>
#include <string>

namespace journal {

struct Event {
  std::string text;
  std::int64_t time;
};

inline bool later(const Event& a, const Event& b) { return a.time > b.time; }

int ring_push(struct ring* r, const void* data, size_t length)
{
  const unsigned char* source = data;
  if (length > 0xFFFF || make_room(r, length + 2) != 0) return -1;

  size_t place = r->head + r->used;
  put_byte(r, place, length & 0xFF);
  put_byte(r, place + 1, length >> 8);
  for (size_t i = 0; i < length; i++) put_byte(r, place + 2 + i, source[i]);

  r->used += length + 2;
  r->records++;
  return 0;
}

}  // namespace journal
