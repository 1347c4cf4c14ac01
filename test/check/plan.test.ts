import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/check/plan.ts';

const planned = (count: number, touched = true) =>
  Array.from({ length: count }, (_, index) => ({ name: `db-${index}`, touched, changes: 1 }));

describe('the matrix', () => {
  it('has a job for each database that the change touches, and none for the others', () => {
    expect(matrixOf([...planned(1), { name: 'idle', touched: false, changes: 0 }])).toEqual({
      include: [{ name: 'db-0', database: 'db-0' }],
    });
    expect(matrixOf(planned(3, false))).toEqual({ include: [] });
    expect(matrixOf(planned(256)).include).toHaveLength(256);
  });

  it('gives jobs several where GitHub would refuse so many', () => {
    const { include } = matrixOf(planned(600));
    expect(include).toHaveLength(200);
    expect(include[0]).toEqual({ name: 'db-0-and-2-more', database: 'db-0,db-1,db-2' });
    expect(include.flatMap(({ database }) => database.split(','))).toEqual(planned(600).map(({ name }) => name));
  });
});
