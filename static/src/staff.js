import './client.js'
import { startListKeys } from './js/list_keys.js'

startListKeys()
