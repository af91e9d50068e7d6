// Drives a browser that is too old for puppeteer: the DevTools protocol itself, over one web socket.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const WebSocket = createRequire(createRequire(import.meta.url).resolve('puppeteer-core'))('ws'); // puppeteer brings it
const START_MS_MAX = 20_000;
const CALL_MS_MAX = 20_000;

export class OldBrowser {
  /** Starts the program. @param program path of the binary; @param profile an empty folder; @param flags more words for it */
  static async start(program, profile, flags = []) {
    const child = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage', '--no-zygote',
      '--disable-background-networking', '--hide-scrollbars', '--lang=zh-CN', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
      ...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const browser = new OldBrowser(child);
    try {
      await browser.#connect(await address(child));
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    return browser;
  }

  constructor(child) {
    this.child = child;
    this.faults = [];
    this.calls = new Map();
    this.waiting = [];
    this.count = 0;
  }

  async #connect(url) {
    this.socket = new WebSocket(url, { maxPayload: 256 * 1024 * 1024 });
    await new Promise((done, failed) => this.socket.once('open', done).once('error', failed));
    this.socket.on('message', (data) => this.#take(JSON.parse(data)));
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    this.session = (await this.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await this.send(`${domain}.enable`);
  }

  /** One call of the protocol; its result, or an error with what the browser said. */
  send(method, params = {}) {
    const id = ++this.count;
    return new Promise((done, failed) => {
      const timer = setTimeout(() => { this.calls.delete(id); failed(new Error(`${method}: no answer`)); }, CALL_MS_MAX);
      this.calls.set(id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) failed(new Error(`${method}: ${error.message}`));
        else done(result);
      });
      this.socket.send(JSON.stringify({ id, method, params, sessionId: this.session }));
    });
  }

  #take(message) {
    if (message.id) {
      const call = this.calls.get(message.id);
      this.calls.delete(message.id);
      if (call) call(message);
      return;
    }
    const { method, params } = message;
    if (method === 'Runtime.exceptionThrown') {
      const { text, url, lineNumber, exception } = params.exceptionDetails;
      this.faults.push(`error: ${text} ${exception?.description || ''} ${url || ''}:${lineNumber}`);
    } else if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
      this.faults.push(`console: ${params.args.map((arg) => arg.value ?? arg.description).join(' ')}`);
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      this.faults.push(`log: ${params.entry.text} ${params.entry.url || ''}`);
    } else if (method === 'Network.requestWillBeSent' && !/^(file|data|blob|about):/.test(params.request.url)) {
      this.faults.push(`request off the disk: ${params.request.url}`);
    }
    this.waiting = this.waiting.filter((one) => one.method !== method || one.done());
  }

  #event(method) {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`${method} did not come`)), CALL_MS_MAX);
      this.waiting.push({ method, done: () => { clearTimeout(timer); done(); } });
    });
  }

  async goto(url) {
    const loaded = this.#event('Page.loadEventFired');
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** Waits for the page that an act leads to. */
  async follow(act) {
    const loaded = this.#event('Page.loadEventFired');
    await act();
    await loaded;
  }

  /** As puppeteer's, as far as lib/act.mjs uses it. */
  get mouse() {
    return {
      click: async (x, y) => {
        for (const type of ['mousePressed', 'mouseReleased']) {
          await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
        }
      },
    };
  }

  /** A function run inside the page, as in puppeteer: it sees only its arguments. */
  async evaluate(fn, ...args) {
    const expression = `(${fn})(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
    return result.value;
  }

  resize(width, height) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  /** The whole page at this width, as the bytes of a PNG file. */
  async picture(width) {
    await this.resize(width, 900);
    const { contentSize } = await this.send('Page.getLayoutMetrics');
    await this.resize(width, Math.min(Math.ceil(contentSize.height), 8000));
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    await this.resize(width, 900);
    return Buffer.from(data, 'base64');
  }

  takeFaults() {
    return [...new Set(this.faults.splice(0))];
  }

  async close() {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await gone;
  }
}

// The browser says on its error output where it listens.
function address(child) {
  return new Promise((done, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`the browser does not start: ${said.slice(-500)}`)), START_MS_MAX);
    child.once('exit', (code) => failed(new Error(`the browser ended with ${code}: ${said.slice(-500)}`)));
    child.once('error', failed);
    child.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      done(found[1]);
    });
  });
}
