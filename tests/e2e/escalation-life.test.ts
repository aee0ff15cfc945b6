import { keyboard, pointer } from './journey/hands'
import { describeQuestions } from './journey/questions'

describeQuestions('the life of an escalation, by keys alone', keyboard, 'whole')
describeQuestions('the life of an escalation on board and page, with the pointer', pointer, 'board and page')
