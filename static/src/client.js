import { startAnew } from './js/anew.js'
import { startAttachments } from './js/attach.js'
import { startAutosave } from './js/autosave.js'
import { startComponents } from './js/govuk.js'
import { startLooking } from './js/look.js'
import { startPolling } from './js/poll.js'
import { startPresses } from './js/press.js'
import { startReadingAloud } from './js/read_aloud.js'
import { startSessionWarning } from './js/session.js'
import { startAskingToStay } from './js/unsent.js'
import { startUploads } from './js/upload.js'

startAnew()
startComponents()
startPresses()
startUploads()
startAttachments()
startAutosave()
startPolling()
startLooking()
document.addEventListener('renewed', (event) => {
  startComponents(event.target)
  startUploads()
  startAutosave()
  startLooking()
})
startAskingToStay()
startSessionWarning()
startReadingAloud()
