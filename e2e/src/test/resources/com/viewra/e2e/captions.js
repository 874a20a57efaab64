// Plays an address with one of three players and reads the German subtitles: from the start, behind a jump into another
// segment of them, and back. Answers with what was shown at each place.
async ([library, address]) => {
  const video = document.createElement('video');
  video.muted = true;
  video.style.width = '640px';
  const captions = document.createElement('div');
  document.body.replaceChildren(video, captions);
  const seen = { errors: [], names: [], places: [] };
  const fail = (error) => seen.errors.push(String(error?.message ?? error?.details ?? error));

  const until = async (condition, seconds) => {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      if (condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  // Whatever a player shows, it shows as cues of a text track or as text on the page.
  const shown = () => [
    ...[...video.textTracks].filter((track) => track.mode !== 'disabled').flatMap((track) => [...(track.activeCues ?? [])].map((cue) => cue.text)),
    captions.innerText,
  ].join(' ').trim();

  const players = {
    async shaka() {
      shaka.polyfill.installAll();
      const player = new shaka.Player();
      player.setVideoContainer(captions);
      await player.attach(video);
      const patient = { timeout: 0, stallTimeout: 0, connectionTimeout: 0 };
      player.configure({ manifest: { retryParameters: patient }, streaming: { retryParameters: patient } });
      // Chosen after loading, text of HLS waits for the next segment of the picture, and none may come while paused.
      player.configure({ preferredText: [{ language: 'de' }] });
      player.addEventListener('error', (event) => fail(event.detail.code));
      await player.load(address);
      seen.names = player.getTextTracks().map((track) => track.label);
      seen.thumbnail = await player.getThumbnails(null, 30);
    },
    async hls() {
      const player = new Hls({ fragLoadPolicy: { default: { maxTimeToFirstByteMs: 60000, maxLoadTimeMs: 60000, timeoutRetry: null, errorRetry: null } } });
      player.on(Hls.Events.ERROR, (_, data) => data.fatal && fail(data.details));
      player.loadSource(address);
      player.attachMedia(video);
      await until(() => player.subtitleTracks.length > 0, 60);
      seen.names = player.subtitleTracks.map((track) => track.name);
      player.subtitleTrack = player.subtitleTracks.findIndex((track) => track.lang === 'de');
      player.subtitleDisplay = true;
    },
    async dash() {
      const player = dashjs.MediaPlayer().create();
      player.updateSettings({ debug: { logLevel: 1 }, streaming: { text: { defaultEnabled: true } } });
      player.on('error', (event) => fail(event.error));
      player.initialize();
      player.attachView(video);
      player.setInitialMediaSettingsFor('text', { lang: 'de' });
      player.attachSource(address);
      await until(() => video.readyState >= 3, 120);
      seen.names = player.getTracksFor('text').map((track) => track.labels[0]?.text);
    },
  };

  try {
    await players[library]();
    await video.play();
    for (const [seconds, line] of [[1, 0], [71, 35], [3, 1]]) {
      video.currentTime = seconds;
      await until(() => !video.seeking && video.readyState >= 2, 120);
      video.pause();
      const read = await until(() => shown().includes(`Deutsch ${line}`), 30);
      seen.places.push({ seconds, at: video.currentTime, line, read, shown: shown() });
      await video.play();
    }
  } catch (error) {
    fail(error);
  }
  return seen;
}
