const tickMs = 10_000;

/** Runs a step that may take long, says when it begins and ends and every ten seconds that it goes on. */
export const progress = async <T>(title: string, step: () => Promise<T>): Promise<T> => {
  const start = Date.now();
  const seconds = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(`… ${title}`);
  const ticking = setInterval(() => console.log(`  still at it, ${seconds()}`), tickMs);
  try {
    const result = await step();
    console.log(`✓ ${title} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
};
