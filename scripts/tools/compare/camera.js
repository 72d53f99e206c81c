// Reads codes with the camera where the browser can: it looks at the picture itself, nothing is sent.

const PAUSE = 300; // milliseconds between two looks

/**
 * @typedef {object} Detector
 * @property {(source: CanvasImageSource) => Promise<{rawValue: string}[]>} detect
 */

/** The browser's reader of codes, if it has one. @returns {Detector | null} */
export function detector() {
  const { BarcodeDetector } = /** @type {{BarcodeDetector?: new (options: object) => Detector}} */ (globalThis);
  if (!BarcodeDetector || !navigator.mediaDevices?.getUserMedia) return null;
  try {
    return new BarcodeDetector({ formats: ["qr_code"] });
  } catch {
    return null; // a browser that has the name but not the engine
  }
}

/**
 * Look for codes until stopped. Rejects when there is no camera or the reader does not allow it.
 * @param {Detector} reader
 * @param {HTMLVideoElement} video
 * @param {(text: string) => void} found
 * @returns {Promise<() => void>} stops looking
 */
export async function look(reader, video, found) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const timer = setInterval(async () => {
    const codes = await reader.detect(video).catch(() => []);
    for (const { rawValue } of codes) found(rawValue);
  }, PAUSE);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
  };
}
