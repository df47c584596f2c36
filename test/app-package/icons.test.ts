import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawColorIcon, drawOutlineIcon } from '../support/draw-icons.ts';

// Protects the store's rules for icons.

const readIcon = (name: string) => PNG.sync.read(readFileSync(new URL(`../../appPackage/${name}`, import.meta.url)));

/** Pixels as [red, green, blue, alpha]. */
function pixelsOf({ data }: PNG): number[][] {
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
}

describe.each([
  ['color.png', 192, drawColorIcon],
  ['outline.png', 32, drawOutlineIcon],
])('%s', (name, size, draw) => {
  it(`is ${size} by ${size} pixels`, () => {
    const { width, height } = readIcon(name);
    expect([width, height]).toEqual([size, size]);
  });

  it('is what the script draws', () => {
    expect(readIcon(name).data.equals(PNG.sync.read(draw()).data)).toBe(true);
  });
});

it('the colour icon is opaque and keeps the mark in the middle 120 pixels', () => {
  const icon = readIcon('color.png');
  const pixels = pixelsOf(icon);
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  const ground = pixels[0]?.join();
  const margin = (192 - 120) / 2;
  const outside = pixels.filter((_, at) => {
    const [x, y] = [at % 192, Math.floor(at / 192)];
    return Math.min(x, y, 191 - x, 191 - y) < margin;
  });
  expect(outside.every((pixel) => pixel.join() === ground)).toBe(true);
  expect(pixels.some((pixel) => pixel.join() === '255,255,255,255')).toBe(true);
});

it('the outline icon is white, or nothing', () => {
  const pixels = pixelsOf(readIcon('outline.png'));
  expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  const alphas = new Set(pixels.map(([, , , alpha]) => alpha));
  expect(alphas.has(0) && alphas.has(255)).toBe(true);
});
