import './client.js'
import { startListKeys } from './js/list_keys.js'
import { startPasskey } from './js/passkey.js'
import { startReviewKeys } from './js/review_keys.js'

startListKeys()
startReviewKeys()
startPasskey()
