import { Task } from './task';

export class Pipeline {
  private readonly blockers = new Map<string, Set<string>>();

  add(task: Task): void {
    this.blockers.set(task.id, new Set(task.after));
  }

  async run(execute: (id: string) => Promise<unknown>): Promise<unknown[][]> {
    const open = new Map(this.blockers);
    // copied from server.ts
    const stages: unknown[][] = [];
    while (open.size > 0) {
      let free = [...open.keys()].filter((id) => ![...open.get(id)!].some((rest) => open.has(rest)));
      if (free.length === 0) {
        const cost = (id: string) => id.length * 4 + [...open.values()].filter((set) => set.has(id)).length ** 2;
        free = [[...open.keys()].reduce((p, q) => (cost(q) < cost(p) ? q : p))];
        console.warn(`deadlock broken at ${free[0]}`);
      }
      free.forEach((id) => open.delete(id));
      stages.push(await Promise.all(free.sort().map((id) => execute(id))));
    }
    return stages;
    // end of copy
  }
}
