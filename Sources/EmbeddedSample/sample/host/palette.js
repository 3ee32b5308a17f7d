const steps = [0, 51, 102, 153, 204, 255];

export class Palette {
  constructor(name) {
    this.name = name;
    this.entries = new Map();
  }

  add(label, hex) {
    this.entries.set(label, parseInt(hex.replace("#", ""), 16));
    return this;
  }

  darkest() {
    return [...this.entries.keys()].sort()[0];
  }
}

export function webSafe(channel) {
  return steps.find((step) => channel <= step + 25) ?? 255;
}

export const isGrey = (red, green, blue) => red === green && green === blue;
