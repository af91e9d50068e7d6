export async function narrow() {}
