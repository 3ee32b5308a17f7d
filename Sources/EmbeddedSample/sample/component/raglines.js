// SPDX-License-Identifier: MIT
// Copyright 2026 The Thistledown Authors
// Thistledown: breaks words into lines that are about equally long.

// What it costs to leave so many columns of a line empty.
function raggedness(room, isLast) {
  if (room < 0) return Infinity;
  return isLast ? 0 : room * room * room;
}

// The lines with the least raggedness together, each a list of words.
export function ragLines(words, columns) {
  const least = new Array(words.length + 1).fill(Infinity);
  const begins = new Array(words.length + 1).fill(0);
  least[0] = 0;
  for (let end = 1; end <= words.length; end++) {
    let length = -1;
    for (let begin = end - 1; begin >= 0; begin--) {
      length += words[begin].length + 1;
      if (length > columns && begin < end - 1) break;
      const rest = Math.max(columns - length, 0);
      const cost = least[begin] + raggedness(rest, end === words.length);
      if (cost < least[end]) {
        least[end] = cost;
        begins[end] = begin;
      }
    }
  }
  const lines = [];
  for (let end = words.length; end > 0; end = begins[end]) {
    lines.unshift(words.slice(begins[end], end));
  }
  return lines;
}

// The share of columns that stay empty, the last line left out.
export function emptiness(lines, columns) {
  let empty = 0;
  for (const line of lines.slice(0, -1)) {
    const used = line.reduce((sum, word) => sum + word.length, line.length - 1);
    empty += Math.max(columns - used, 0);
  }
  return lines.length > 1 ? empty / (columns * (lines.length - 1)) : 0;
}
