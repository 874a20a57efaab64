// Plays an address with one of three players, changes the sound and then the size of the picture, to and fro. Answers
// with what was seen after each change: the time, the height of the picture and whether it went on.
async ([library, address]) => {
  const video = document.createElement('video');
  video.muted = true;
  document.body.replaceChildren(video);
  const seen = { errors: [], sounds: [], heights: [] };
  const fail = (error) => seen.errors.push(String(error?.message ?? error?.details ?? error));

  const until = async (condition, seconds) => {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      if (condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  const pictures = () => performance.getEntriesByType('resource').filter((entry) => /\/v[^/]*\/\d+\.m4s$/.test(entry.name)).length;
  const goesOn = async (more) => {
    const from = video.currentTime;
    return (await until(() => video.currentTime > from + more, 60)) && video.currentTime;
  };

  const players = {
    async shaka() {
      shaka.polyfill.installAll();
      const player = new shaka.Player();
      await player.attach(video);
      const patient = { timeout: 0, stallTimeout: 0, connectionTimeout: 0 };
      player.configure({ abr: { enabled: false }, manifest: { retryParameters: patient }, streaming: { retryParameters: patient, bufferingGoal: 4 } });
      player.addEventListener('error', (event) => fail(event.detail.code));
      await player.load(address);
      return {
        sound: (language) => player.selectAudioTrack(player.getAudioTracks().find((track) => track.language === language)),
        heard: () => player.getAudioTracks().find((track) => track.active).language,
        height: (height) => player.selectVideoTrack(player.getVideoTracks().find((track) => track.height === height), true, 1),
      };
    },
    async hls() {
      const player = new Hls({ maxBufferLength: 4, maxMaxBufferLength: 4, fragLoadPolicy: { default: { maxTimeToFirstByteMs: 60000, maxLoadTimeMs: 60000, timeoutRetry: null, errorRetry: null } } });
      player.on(Hls.Events.ERROR, (_, data) => data.fatal && fail(data.details));
      player.loadSource(address);
      player.attachMedia(video);
      await until(() => player.audioTracks.length > 1 && player.levels.length > 1, 60);
      return {
        sound: (language) => (player.audioTrack = player.audioTracks.findIndex((track) => track.lang === language)),
        heard: () => player.audioTracks[player.audioTrack].lang,
        height: (height) => (player.nextLevel = player.levels.findIndex((level) => level.height === height)),
      };
    },
    async dash() {
      const player = dashjs.MediaPlayer().create();
      player.updateSettings({ debug: { logLevel: 1 }, streaming: { abr: { autoSwitchBitrate: { video: false } }, buffer: { bufferTimeDefault: 4, bufferTimeAtTopQuality: 4, bufferTimeAtTopQualityLongForm: 4, fastSwitchEnabled: true } } });
      player.on('error', (event) => fail(event.error));
      player.initialize(video, address, false);
      await until(() => video.readyState >= 3, 120);
      return {
        sound: (language) => player.setCurrentTrack(player.getTracksFor('audio').find((track) => track.lang === language)),
        heard: () => player.getCurrentTrackFor('audio').lang,
        height: (height) => {
          const at = player.getRepresentationsByType('video').find((representation) => representation.height === height);
          player.setRepresentationForTypeById('video', at.id, true);
        },
      };
    },
  };

  try {
    const player = await players[library]();
    await video.play();
    await goesOn(1);
    const before = pictures();
    for (const language of ['de', 'en']) {
      player.sound(language);
      const onward = Boolean(await goesOn(3));
      seen.sounds.push({ language, heard: player.heard(), onward });
    }
    seen.pictures = [before, pictures()];
    for (const height of [360, 480, 360, 480]) {
      player.height(height);
      const shown = await until(() => video.videoHeight === height, 90);
      seen.heights.push({ height, shown, onward: Boolean(await goesOn(1)) });
    }
  } catch (error) {
    fail(error);
  }
  return seen;
}
