// Copied as it was, in between own code, from a .js file into a .ts file.
type Tile = { height: number; order: number; url: string };

export function tiles(urls: string[], heights: number[]): Tile[] {
  return urls.map((url, order) => ({ url, order, height: heights[order] ?? 120 }));
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

export const defaultGap = 12;
