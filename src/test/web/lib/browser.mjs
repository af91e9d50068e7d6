// One browser with a profile of its own: start, a watched page, stop, start again with the same profile.
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { program } from './options.mjs';

const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

// Automation switches the strict file policy off by its "recommended" preferences, and puppeteer by its profile:
// with that, every page of the folder would share one store and could read its neighbours, which no reader's Firefox does.
const FIREFOX_PREFS = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
};

const WIDE = { width: 1280, height: 900 };

export class Browser {
  /**
   * @param name chromium or firefox
   * @param temporary where the profile and the downloads go
   * @param want {scripts: false} for a reader without JavaScript, {storage: false} for one whose browser keeps nothing
   */
  constructor(name, temporary, want = {}) {
    this.name = name;
    this.want = want;
    this.profile = mkdtempSync(join(temporary, `${name}-`));
    this.unused = join(temporary, `${name}-unused`);
    if (existsSync(this.unused)) cpSync(this.unused, this.profile, { recursive: true });
    this.downloads = mkdtempSync(join(temporary, 'downloads-'));
    this.faults = [];
    this.requests = [];
    this.process = null;
    if (name === 'chromium' && want.storage === false) refuseStorage(this.profile);
  }

  async open() {
    this.process = this.name === 'chromium' ? await this.#chromium() : await this.#firefox();
    this.page = await this.watched();
    return this;
  }

  /**
   * A profile that was started once and has seen no page, for all browsers after this one: in Firefox making a new one
   * takes longer than the start itself, and a check that wants a new reader starts many.
   */
  async first() {
    if (this.name !== 'firefox') return;
    const running = await this.#firefox();
    await running.close();
    cpSync(this.profile, this.unused, { recursive: true });
  }

  /** Ends the whole program and starts it again with what the profile kept. */
  async restart() {
    await this.close();
    await this.open();
  }

  /** As when the power fails or the task manager ends it: no leave is taken. Then it starts again. */
  async kill() {
    const { process: running } = this;
    this.process = null;
    const gone = new Promise((done) => running.process().once('exit', done));
    running.process().kill('SIGKILL');
    await gone;
    await new Promise((done) => setTimeout(done, 1000)); // puppeteer puts the preferences back in the meantime
    await this.open();
  }

  async close() {
    const running = this.process;
    this.process = null;
    if (running) await running.close();
  }

  async version() {
    return this.process.version();
  }

  /** A page whose faults and requests are written down. */
  async watched() {
    const page = await this.process.newPage();
    await page.setViewport(WIDE);
    if (this.want.scripts === false) {
      if (this.name === 'chromium') await page.setJavaScriptEnabled(false);
    } else {
      // In every frame, the hidden store too: what the policy stops is told on the console.
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (e) =>
          console.error(`policy: ${e.violatedDirective} ${e.blockedURI || 'inline'} ${e.sourceFile || ''}`));
        // Firefox tells nothing else of files that are not there.
        window.addEventListener('error', (e) => e.target !== window &&
          console.error(`not loaded: ${e.target.localName} ${e.target.currentSrc || e.target.src || e.target.href}`), true);
      });
    }
    const fault = (text) => this.faults.push(text);
    page.on('console', (message) => message.type() === 'error' && fault(`console: ${message.text()} ${message.location().url || ''}`));
    page.on('pageerror', (error) => fault(`error: ${error && error.message || error}`));
    page.on('error', (error) => fault(`crash: ${error.message}`));
    page.on('request', (request) => {
      this.requests.push(request.url());
      if (!/^(file|data|blob):/.test(request.url())) fault(`request off the disk: ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText || '';
      if (why !== 'net::ERR_ABORTED') fault(`request failed: ${request.url()} ${why}`); // aborted: the reader has gone on
    });
    return page;
  }

  /** What went wrong since the last call. */
  takeFaults() {
    return [...new Set(this.faults.splice(0))];
  }

  takeRequests() {
    return [...new Set(this.requests.splice(0))];
  }

  async goto(url, page = this.page) {
    await this.load(url, page);
    await this.settle(page);
  }

  /** Only until the file and what it names are there; scripts may still be asking the store. */
  async load(url, page = this.page) {
    const wait = { waitUntil: 'load', timeout: 15_000 };
    await page.goto(url, wait).catch((error) => {
      // Firefox, when the page before was just about to go somewhere itself.
      if (!/NS_BINDING_ABORTED/.test(error.message)) throw error;
      return page.goto(url, wait);
    });
  }

  /** Waits for the scripts of a page that was just reached. */
  async settle(page = this.page) {
    if (this.want.scripts === false) return;
    if (!await settled(page)) this.faults.push('the store did not answer within 8 s');
  }

  async resize(width, height = WIDE.height, page = this.page) {
    await page.setViewport({ width, height });
  }

  async wide(page = this.page) {
    await page.setViewport(WIDE);
  }

  #chromium() {
    return puppeteer.launch({
      executablePath: program('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
      userDataDir: this.profile,
      headless: true,
      args: CHROMIUM_FLAGS,
      downloadBehavior: { policy: 'allow', downloadPath: this.downloads },
    });
  }

  #firefox() {
    const prefs = { ...FIREFOX_PREFS, 'browser.download.dir': this.downloads };
    if (this.want.scripts === false) prefs['javascript.enabled'] = false;
    if (this.want.storage === false) prefs['network.cookie.cookieBehavior'] = 2;
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: program('FIREFOX', ['firefox-esr', 'firefox']),
      userDataDir: this.profile,
      headless: true,
      extraPrefsFirefox: prefs,
    });
  }
}

// The setting "block all site data", as the settings page writes it.
function refuseStorage(profile) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
}

// A page has settled when the hidden store has answered and the page shows what it said; pages without our scripts at once.
export async function settled(page) {
  const late = await page.evaluate(() => new Promise((done) => {
    const began = performance.now();
    (function look() {
      const waits = window.Touyan && window.Touyan.me && !window.Touyan.me.ready;
      if (!waits) setTimeout(() => done(false), 20);
      else if (performance.now() - began > 8000) done(true);
      else setTimeout(look, 10);
    })();
  }));
  return !late;
}
