// One face for three players, each of which is driven through its own interface. `openFilm` answers when the film is
// there to be played.
window.until = async (condition, seconds) => {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

/**
 * @param captions language of the subtitles that are on from the start
 * @param adapts whether the player chooses the size of the picture; it begins believing in a quick network then
 * @param start where to begin, in seconds
 * @param ahead how much to have ready, in seconds; undefined for what the player likes
 */
window.openFilm = async (library, address, { captions, adapts = false, start = 0, ahead } = {}) => {
  const video = document.createElement('video');
  video.muted = true;
  video.style.width = '640px';
  const lines = document.createElement('div');
  document.body.replaceChildren(video, lines);
  const errors = [];
  const leaps = [];
  const fail = (error) => errors.push(String(error?.message ?? error?.details ?? error));
  const quick = 100_000_000;

  const players = {
    async shaka() {
      shaka.polyfill.installAll();
      const player = new shaka.Player();
      player.setVideoContainer(lines);
      await player.attach(video);
      const patient = { timeout: 0, stallTimeout: 0, connectionTimeout: 0 };
      player.configure({ abr: { enabled: adapts }, manifest: { retryParameters: patient }, streaming: { retryParameters: patient } });
      if (adapts) player.configure({ abr: { defaultBandwidthEstimate: quick, useNetworkInformation: false } });
      if (ahead) player.configure({ streaming: { bufferingGoal: ahead } });
      // Chosen after loading, text of HLS waits for the next segment of the picture, and none may come while paused.
      if (captions) player.configure({ preferredText: [{ language: captions }] });
      player.addEventListener('error', (event) => fail(event.detail.code));
      player.addEventListener('gapjumped', () => leaps.push('gapjumped'));
      await player.load(address, start);
      return {
        texts: () => player.getTextTracks().map((track) => track.label),
        thumbnail: (seconds) => player.getThumbnails(null, seconds),
        sound: (language) => player.selectAudioTrack(player.getAudioTracks().find((track) => track.language === language)),
        heard: () => player.getAudioTracks().find((track) => track.active).language,
        size: (height) => player.selectVideoTrack(player.getVideoTracks().find((track) => track.height === height), true, 1),
      };
    },
    async hls() {
      const patient = { default: { maxTimeToFirstByteMs: 60000, maxLoadTimeMs: 60000, timeoutRetry: null, errorRetry: null } };
      const player = new Hls({
        fragLoadPolicy: patient,
        startPosition: start,
        ...(ahead ? { maxBufferLength: ahead, maxMaxBufferLength: ahead } : {}),
        ...(adapts ? { abrEwmaDefaultEstimate: quick, abrEwmaDefaultEstimateMax: quick, testBandwidth: false } : {}),
      });
      player.on(Hls.Events.ERROR, (_, data) => {
        if (data.fatal) fail(data.details);
        if (['bufferSeekOverHole', 'bufferNudgeOnStall'].includes(data.details)) leaps.push(data.details);
      });
      player.loadSource(address);
      player.attachMedia(video);
      await until(() => player.levels.length > 0 && (!captions || player.subtitleTracks.length > 0), 60);
      if (captions) {
        player.subtitleTrack = player.subtitleTracks.findIndex((track) => track.lang === captions);
        player.subtitleDisplay = true;
      }
      return {
        texts: () => player.subtitleTracks.map((track) => track.name),
        sound: (language) => (player.audioTrack = player.audioTracks.findIndex((track) => track.lang === language)),
        heard: () => player.audioTracks[player.audioTrack].lang,
        size: (height) => (player.nextLevel = player.levels.findIndex((level) => level.height === height)),
      };
    },
    async dash() {
      const player = dashjs.MediaPlayer().create();
      const abr = { autoSwitchBitrate: { video: adapts }, ...(adapts ? { initialBitrate: { video: quick / 1000 } } : {}) };
      const buffer = ahead ? { bufferTimeDefault: ahead, bufferTimeAtTopQuality: ahead, bufferTimeAtTopQualityLongForm: ahead, fastSwitchEnabled: true } : {};
      player.updateSettings({ debug: { logLevel: 1 }, streaming: { abr, buffer, text: { defaultEnabled: Boolean(captions) } } });
      player.on('error', (event) => fail(event.error));
      player.initialize();
      player.setAutoPlay(false);
      player.attachView(video);
      if (captions) player.setInitialMediaSettingsFor('text', { lang: captions });
      player.attachSource(address, start);
      await until(() => video.readyState >= 3, 120);
      return {
        texts: () => player.getTracksFor('text').map((track) => track.labels[0]?.text),
        sound: (language) => player.setCurrentTrack(player.getTracksFor('audio').find((track) => track.lang === language)),
        heard: () => player.getCurrentTrackFor('audio').lang,
        size: (height) => {
          const at = player.getRepresentationsByType('video').find((representation) => representation.height === height);
          player.setRepresentationForTypeById('video', at.id, true);
        },
      };
    },
  };

  const seek = async (seconds) => {
    video.currentTime = seconds;
    return until(() => !video.seeking && video.readyState >= 2, 120);
  };
  const goesOn = async (more) => {
    const from = video.currentTime;
    return until(() => video.currentTime > from + more, 60);
  };
  // Whatever a player shows, it shows as cues of a text track or as text on the page.
  const shown = () => [
    ...[...video.textTracks].filter((track) => track.mode !== 'disabled').flatMap((track) => [...(track.activeCues ?? [])].map((cue) => cue.text)),
    lines.innerText,
  ].join(' ').trim();
  // Where nothing is buffered between a place and what is played now.
  const gapsSince = (place) => {
    const ranges = Array.from({ length: video.buffered.length }, (_, n) => [video.buffered.start(n), video.buffered.end(n)]);
    return ranges.slice(1).map(([start], n) => [ranges[n][1], start]).filter(([end, start]) => end > place && start <= video.currentTime + 1);
  };

  return { video, errors, leaps, fail, seek, goesOn, shown, gapsSince, ...(await players[library]()) };
};
