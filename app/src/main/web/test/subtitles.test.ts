import { expect, test } from 'vitest';
import { filmArea, placeOn } from '../src/playback/film-area';
import { nextChange, PictureStretches, type PictureStretch, type SubtitlePicture } from '../src/playback/picture-stretches';

const screen = { width: 1600, height: 900 };
const picture = (startMs: number, endMs: number): SubtitlePicture => ({ startMs, endMs, x: 0, y: 0, width: 1, height: 1, png: '' });

test('filmArea_wideFilm_liesBetweenBars', () => {
  expect(filmArea({ clientWidth: 1600, clientHeight: 900, videoWidth: 1600, videoHeight: 800 })).toEqual({ x: 0, y: 50, width: 1600, height: 800 });
});

test('placeOn_canvasOfTheFilm_isScaled', () => {
  const film = { x: 0, y: 0, ...screen };
  expect(placeOn(film, { width: 800, height: 450 }, { x: 100, y: 400, width: 200, height: 20 }, screen)).toEqual({ x: 200, y: 800, width: 400, height: 40 });
});

test('placeOn_croppedFilm_keepsThePlaceOnTheDisc', () => {
  const film = { x: 0, y: 50, width: 1600, height: 800 };
  expect(placeOn(film, { width: 1600, height: 900 }, { x: 0, y: 850, width: 100, height: 50 }, screen)).toEqual({ x: 0, y: 850, width: 100, height: 50 });
});

test('placeOn_outsideOfTheElement_isMovedIn', () => {
  const film = { x: 0, y: 0, width: 1600, height: 800 };
  const placed = placeOn(film, { width: 1600, height: 900 }, { x: 0, y: 850, width: 100, height: 50 }, { width: 1600, height: 800 });
  expect(placed.y).toBe(750);
});

test('placeOn_dvd_isAsWideAsTheFilmSays', () => {
  const film = { x: 0, y: 0, ...screen };
  expect(placeOn(film, { width: 720, height: 576 }, { x: 360, y: 288, width: 72, height: 64 }, screen)).toEqual({ x: 800, y: 450, width: 160, height: 100 });
});

test('nextChange_isTheNextStartOrEnd', () => {
  const pictures = [picture(1000, 2000), picture(5000, 6000)];
  expect([0, 1000, 2000, 6000].map((time) => nextChange(pictures, time))).toEqual([1000, 2000, 5000, undefined]);
});

test('stretches_nearTheEndOfOne_fetchTheNextOnce', async () => {
  const asked: number[] = [];
  const load = async (stretch: number): Promise<PictureStretch> => {
    asked.push(stretch);
    return { width: 1, height: 1, pictures: [picture(stretch, stretch)] };
  };
  let arrivals = 0;
  const stretches = new PictureStretches(60_000, load, () => arrivals++);
  expect(stretches.at(1000).pictures).toEqual([]);
  await Promise.resolve();
  await Promise.resolve();
  expect(stretches.at(1000).pictures).toHaveLength(1);
  stretches.at(45_000);
  stretches.at(46_000);
  expect(asked).toEqual([0, 1]);
  expect(arrivals).toBe(1);
});

test('stretches_oneThatFails_isEmptyAndTheNextComesAllTheSame', async () => {
  const stretches = new PictureStretches(60_000, async (stretch) => {
    if (stretch === 0) throw new Error('gone');
    return { width: 1, height: 1, pictures: [picture(0, 1)] };
  }, () => {});
  stretches.at(0);
  stretches.at(60_000);
  await new Promise((resolve) => setTimeout(resolve));
  expect(stretches.at(0).pictures).toEqual([]);
  expect(stretches.at(60_000).pictures).toHaveLength(1);
});
