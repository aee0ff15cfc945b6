import { pointer } from './journey/hands'
import { describeMainJob } from './journey/main-job'

describeMainJob('the main job, with the pointer', pointer)
