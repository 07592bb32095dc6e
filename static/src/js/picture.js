// Makes a photo small enough to send from a phone: longest side 2400 px, under 2 MB. What it cannot read it leaves alone.
const longestSide = 2400
const enough = 2 * 1024 * 1024
const pictures = /^image\/(jpeg|png|webp|heic|heif)$/

function drawn(bitmap, scale) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const pen = canvas.getContext('2d')
  pen.imageSmoothingQuality = 'high'
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpeg = (canvas, quality) => new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))

export async function smaller(file) {
  if (!pictures.test(file.type)) return file
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return file
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
