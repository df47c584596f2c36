import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

type Rgb = readonly [number, number, number];
type Point = readonly [number, number];

const white: Rgb = [255, 255, 255];
const ground: Rgb = [14, 79, 92];

/** Distance from a point to a segment of the given half width with round ends; negative inside. */
function toStroke([x, y]: Point, [ax, ay]: Point, [bx, by]: Point, halfWidth: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy) - halfWidth;
}

/** Distance to the upper half of a ring with flat ends, flattened to an arch. */
function toArch([x, y]: Point, [cx, cy]: Point, radius: Point, halfWidth: number): number {
  if (y > cy) return Number.POSITIVE_INFINITY;
  const scaled = Math.hypot((x - cx) / radius[0], (y - cy) / radius[1]);
  return Math.abs(scaled - 1) * Math.min(...radius) - halfWidth;
}

/**
 * The mark: a telephone handset as the bar of a T, the trunk below it as the stem, open in one place, ending in a
 * round terminal. Coordinates run from -1 to 1 both ways, y downwards.
 */
function toMark(point: Point): number {
  const [x, y] = point;
  const mirrored: Point = [Math.abs(x), y];
  const handle = toArch(point, [0, -0.16], [0.78, 0.56], 0.15);
  const earpiece = toStroke(mirrored, [0.6, -0.16], [0.78, -0.16], 0.2);
  const stem = toStroke(point, [0, -0.7], [0, 0.12], 0.1);
  const terminal = Math.abs(Math.hypot(x, y - 0.64) - 0.2) - 0.1;
  return Math.min(handle, earpiece, stem, terminal);
}

/** How much of a pixel the mark covers, from 0 to 1, sampled on a fine grid. */
function coverage(column: number, row: number, size: number, scale: number): number {
  const grid = 8;
  let inside = 0;
  for (let sample = 0; sample < grid * grid; sample++) {
    const x = column + ((sample % grid) + 0.5) / grid;
    const y = row + (Math.floor(sample / grid) + 0.5) / grid;
    if (toMark([((x / size) * 2 - 1) / scale, ((y / size) * 2 - 1) / scale]) < 0) inside++;
  }
  return inside / (grid * grid);
}

/** Paints every pixel of a square image and encodes it as PNG. */
function paint(size: number, scale: number, pixel: (covered: number) => readonly [...Rgb, number]): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      png.data.set(pixel(coverage(column, row, size, scale)), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png);
}

/** The colour icon of the app package: 192 x 192, the mark in white within the middle that Teams never crops. */
export function drawColorIcon(): Buffer {
  return paint(192, 0.58, (covered) => {
    const [red, green, blue] = ground.map((channel) => Math.round(channel + (255 - channel) * covered)) as [
      number,
      number,
      number,
    ];
    return [red, green, blue, 255];
  });
}

/** The outline icon of the app package: 32 x 32, white on nothing. */
export function drawOutlineIcon(): Buffer {
  return paint(32, 0.94, (covered) => [...white, Math.round(covered * 255)]);
}

if (import.meta.main) {
  const folder = new URL('../../appPackage/', import.meta.url);
  writeFileSync(new URL('color.png', folder), drawColorIcon());
  writeFileSync(new URL('outline.png', folder), drawOutlineIcon());
}
