import { expect, it } from 'vitest'
import { saidInMeeting } from '../../../shared/rules/said-in-meeting'
import { aMeeting } from '../../builders'

const live = [aMeeting({ id: 'now', localityId: 'mill', state: 'live' }), aMeeting({ id: 'then', localityId: 'carr' })]
const byOwen = { localityId: 'mill', byId: 'owen' }

it('what is said of a card while its place meets is said in the meeting, for whoever has it', () => {
  expect(saidInMeeting([byOwen], live, 'cass')).toEqual({ personId: 'owen', via: 'meeting' })
  expect(saidInMeeting([byOwen, byOwen], live, null)).toEqual({ personId: 'owen', via: 'meeting' })
})

it('is nobody’s but the keyboard’s where no meeting is live, where it is theirs, and where it is not one person’s', () => {
  const suspended = [aMeeting({ localityId: 'mill', state: 'suspended' })]
  expect(saidInMeeting([byOwen], suspended, 'cass')).toBeNull()
  expect(saidInMeeting([{ localityId: 'carr', byId: 'owen' }], live, 'cass')).toBeNull()
  expect(saidInMeeting([byOwen, { localityId: 'carr', byId: 'owen' }], live, 'cass')).toBeNull()
  expect(saidInMeeting([byOwen], live, 'owen')).toBeNull()
  expect(saidInMeeting([byOwen, { localityId: 'mill', byId: 'grace' }], live, 'cass')).toBeNull()
  expect(saidInMeeting([{ localityId: 'mill', byId: null }], live, 'cass')).toBeNull()
  expect(saidInMeeting([], live, 'cass')).toBeNull()
})
