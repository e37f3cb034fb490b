import type { RoomFacts } from './schemas/room-facts.ts';

/** As long as there is no room. Apart from its schema: main and the meeting's page need it at once, and no zod with it. */
export const noRoom: RoomFacts = { microphone: 'none', camera: 'none', sharing: false, people: 0 };
