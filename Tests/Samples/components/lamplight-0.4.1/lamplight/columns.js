// SPDX-License-Identifier: Apache-2.0
// Copyright 2021 Lamplight contributors
// Lays out blocks in columns of nearly equal height.

export function layOut(blocks, columnCount, gap = 8) {
  const columns = [];
  for (let i = 0; i < columnCount; i++) {
    columns.push({ height: 0, blocks: [] });
  }
  const tallestFirst = [...blocks].sort((a, b) => b.height - a.height || a.order - b.order);
  for (const block of tallestFirst) {
    let shortest = columns[0];
    for (const column of columns) {
      if (column.height < shortest.height) {
        shortest = column;
      }
    }
    shortest.blocks.push(block);
    shortest.height += block.height + (shortest.blocks.length > 1 ? gap : 0);
  }
  for (const column of columns) {
    column.blocks.sort((a, b) => a.order - b.order);
  }
  const waste = columns.reduce((sum, column) => sum + columns[0].height - column.height, 0);
  return { columns, waste: Math.abs(waste) };
}
