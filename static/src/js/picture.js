// Makes a photo small enough to send from a phone: longest side 2400 px, under 2 MB. What it cannot read it leaves alone.
// It also looks whether the photo can be read: `flaw` is "blurred", "dark" or nothing.
const longestSide = 2400
const enough = 2 * 1024 * 1024
const pictures = /^image\/(jpeg|png|webp|heic|heif)$/
// Edges are looked at in a picture of this size. In forty photos of receipts the steps from dot to dot were at least
// 0.087 of those over five dots, and at most 0.055 once the print was blurred by a seventh of its height.
const looked = { side: 800, far: 5, step: 40, sharp: 0.06, fewest: 200, bright: 70, light: 0.9 }

function drawn(bitmap, scale, options) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const pen = canvas.getContext('2d', options)
  pen.imageSmoothingQuality = 'high'
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

function greys(canvas) {
  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
  const grey = new Uint8Array(dots.length / 4)
  for (let dot = 0; dot < grey.length; dot += 1) grey[dot] = (dots[4 * dot] * 77 + dots[4 * dot + 1] * 150 + dots[4 * dot + 2] * 29) >> 8
  return grey
}

function isDark(grey) {
  const counts = new Uint32Array(256)
  for (const dot of grey) counts[dot] += 1
  let left = grey.length * looked.light
  return counts.findIndex((count) => (left -= count) <= 0) < looked.bright
}

function isBlurred(grey, width) {
  let [near, far, edges] = [0, 0, 0]
  for (let dot = 0; dot + looked.far < grey.length; dot += 1) {
    if (dot % width >= width - looked.far) continue
    const across = grey[dot + looked.far] - grey[dot]
    if (Math.abs(across) <= looked.step) continue
    near += (grey[dot + 1] - grey[dot]) ** 2
    far += across ** 2
    edges += 1
  }
  return edges < looked.fewest || near / far < looked.sharp
}

function flawOf(bitmap) {
  const scale = Math.min(1, looked.side / Math.max(bitmap.width, bitmap.height))
  const canvas = drawn(bitmap, scale, { willReadFrequently: true })
  const grey = greys(canvas)
  if (isDark(grey)) return 'dark'
  return isBlurred(grey, canvas.width) ? 'blurred' : ''
}

const jpeg = (canvas, quality) => new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))

async function reduced(file, bitmap) {
  const longest = Math.max(bitmap.width, bitmap.height)
  if (longest <= longestSide && file.size <= enough && file.type === 'image/jpeg') return file
  const canvas = drawn(bitmap, Math.min(1, longestSide / longest))
  for (const quality of [0.88, 0.75, 0.6]) {
    const blob = await jpeg(canvas, quality)
    if (!blob) return file
    if (blob.size <= enough || quality === 0.6) {
      return blob.size < file.size ? new File([blob], file.name, { type: 'image/jpeg' }) : file
    }
  }
  return file
}

export async function prepared(file) {
  const bitmap = pictures.test(file.type) && await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  return bitmap ? { file: await reduced(file, bitmap), flaw: flawOf(bitmap) } : { file, flaw: '' }
}

export const smaller = async (file) => (await prepared(file)).file
