export async function damage() {}
