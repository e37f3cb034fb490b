import { execFileSync } from 'node:child_process';

export interface OtherNetwork {
  /** Takes the interface away, with its address. */
  readonly leave: () => void;
}

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });

/** Whether this computer lets us make networks: root does, where it may. */
export function canChangeNetworks(): boolean {
  try {
    enterNetwork('foyerprobe', '10.213.0.2').leave();
    return true;
  } catch {
    return false;
  }
}

/** A network to be in: an interface with an address of its own, and another end that leads nowhere. */
export function enterNetwork(name: string, address: string): OtherNetwork {
  ip('link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}x`);
  const leave = () => void ip('link', 'del', name);
  try {
    ip('addr', 'add', `${address}/24`, 'dev', name);
    ip('link', 'set', `${name}x`, 'up');
    ip('link', 'set', name, 'up');
  } catch (error) {
    leave();
    throw error;
  }
  return { leave };
}
