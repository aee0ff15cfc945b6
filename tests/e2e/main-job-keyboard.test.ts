import { keyboard } from './journey/hands'
import { describeMainJob } from './journey/main-job'

describeMainJob('the main job, without a mouse', keyboard)
