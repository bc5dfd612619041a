import { expect, test } from 'vitest';
import {
  endings,
  endingsOf,
  mayGo,
  programmeStates,
  type ProgrammeState,
} from './programme-states.ts';

const states = Object.keys(programmeStates) as ProgrammeState[];

test('every state can be reached from an application, and every one leads to an end', () => {
  const reached = new Set<ProgrammeState>(['applied']);
  for (const state of reached) for (const next of programmeStates[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...states].sort());
  const last = states.filter((state) => programmeStates[state].length === 0);
  expect(last).toEqual(['refused', 'ended']);
});

test('an active programme can pause and go on, but a refused one cannot begin', () => {
  expect(mayGo('active', 'on-leave')).toBe(true);
  expect(mayGo('on-leave', 'active')).toBe(true);
  expect(mayGo('interrupted', 'active')).toBe(true);
  expect(mayGo('applied', 'granted')).toBe(false);
  expect(mayGo('applied', 'active')).toBe(false);
  expect(mayGo('ended', 'active')).toBe(false);
  for (const state of states) expect(mayGo('refused', state)).toBe(false);
});

test('a state has a reason to end exactly where it can end', () => {
  for (const state of states) expect(endingsOf(state).length > 0).toBe(mayGo(state, 'ended'));
  expect(endingsOf('active')).toEqual(endings);
  expect(endingsOf('granted')).not.toContain('completed');
  expect(endingsOf('interrupted')).not.toContain('maximum-reached');
});
