export async function refused() {}
