/** Every bound of HPQ1.md, looked at before any work is done. */
export const PART_CHARACTERS = 3200;
export const CONTAINER_BYTES = 12000;
export const INFLATED_BYTES = 65536;
export const CBOR_DEPTH = 4;
export const CBOR_ITEMS = 2000;
export const TEXT_CHARACTERS = 4000;
export const MOST_COST = 50;
export const ROUNDS_PER_COST = 100_000;
