// Plays an address with one of three players and the English subtitles on. Changes the sound to and fro, then the size of
// the picture up and down, as it plays and behind two jumps. Answers with what was seen after each change.
async (library, address) => {
  const film = await openFilm(library, address, { captions: 'en', ahead: 4 });
  const { video, errors, leaps } = film;
  const seen = { errors, leaps, sounds: [], sizes: [], places: [] };
  const pictures = () => performance.getEntriesByType('resource').filter((entry) => /\/v[^/]*\/\d+\.m4s$/.test(entry.name)).length;
  // There is a line every two seconds, with its number; between two there is none.
  const readsTheLineOfNow = () => {
    const part = video.currentTime % 2;
    const numbers = film.shown().match(/\d+/g) ?? [];
    return part > 0.4 && part < 1.7 && numbers.length > 0 && numbers.every((n) => Number(n) === Math.floor(video.currentTime / 2));
  };

  try {
    await video.play();
    await film.goesOn(1);
    const before = pictures();
    for (const language of ['de', 'en']) {
      film.sound(language);
      const onward = await film.goesOn(3);
      seen.sounds.push({ language, heard: film.heard(), onward });
    }
    seen.pictures = [before, pictures()];
    for (const place of [undefined, 50, 20]) {
      if (place !== undefined) await film.seek(place);
      const from = video.currentTime;
      for (const height of [360, 480]) {
        film.size(height);
        const shown = await until(() => video.videoHeight === height, 90);
        seen.sizes.push({ height, shown, onward: await film.goesOn(1) });
      }
      const read = await until(readsTheLineOfNow, 10);
      seen.places.push({ place, from, at: video.currentTime, read, shown: film.shown(), gaps: film.gapsSince(from) });
    }
  } catch (error) {
    film.fail(error);
  }
  return seen;
}
