import { expect, test } from 'vitest';
import { deviceName, deviceProfile, measureDecoding, type Capabilities } from '../src/api/device-profile';

const chromium: Capabilities = {
  canStream: (type) => /avc1|av01|mp4a|opus|flac|audio\/mpeg/.test(type),
  canPlayFile: (type) => !type.includes('matroska'),
  hdrScreen: false,
  nativeHls: false,
  name: 'Chrome on Linux',
};

test('deviceProfile_chromium_listsWhatItAccepts', () => {
  expect(deviceProfile(chromium)).toMatchObject({ video: ['h264', 'av1'], audio: ['aac', 'opus', 'flac', 'mp3'], hls: true, dash: true, hdr: false });
});

test('deviceProfile_hdrScreenWithH264Only_isNotHdr', () => {
  expect(deviceProfile({ ...chromium, hdrScreen: true, canStream: (type) => type.includes('avc1') }).hdr).toBe(false);
});

test('deviceProfile_noMediaSourceButNativeHls_offersHlsOnly', () => {
  expect(deviceProfile({ ...chromium, canStream: () => false, nativeHls: true })).toMatchObject({ hls: true, dash: false, video: [] });
});

test('deviceProfile_speakersAndMeasurements_areReported', () => {
  const decoding = [{ codec: 'av1', width: 3840, height: 2160, frameRate: 60, bitDepth: 10, supported: true, smooth: false, powerEfficient: false }];
  expect(deviceProfile({ ...chromium, channels: 6, decoding })).toMatchObject({ maxAudioChannels: 6, decoding });
});

test('deviceProfile_hdrScreenAndAv1_showsBothKindsOfHdr', () => {
  expect(deviceProfile({ ...chromium, hdrScreen: true })).toMatchObject({ hdr: true, ranges: ['HDR10', 'HLG'] });
});

test('measureDecoding_browserRefusesAQuestion_keepsTheOtherAnswers', async () => {
  const answers = await measureDecoding((asked) => {
    const { contentType, height } = asked.video as VideoConfiguration;
    if (contentType.includes('hvc1')) return Promise.reject(new TypeError('unknown codec'));
    return Promise.resolve({ supported: true, smooth: height <= 1080, powerEfficient: false });
  });
  expect(answers.filter((answer) => answer.codec === 'hevc')).toEqual([]);
  expect(answers).toContainEqual({ codec: 'av1', bitDepth: 10, width: 3840, height: 2160, frameRate: 60, supported: true, smooth: false, powerEfficient: false });
  expect(answers).toContainEqual({ codec: 'vp9', bitDepth: 8, width: 1920, height: 1080, frameRate: 30, supported: true, smooth: true, powerEfficient: false });
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36', 'Chrome on Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0', 'Edge on Windows'],
  ['curl', 'Browser on this device'],
])('deviceName_%s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
