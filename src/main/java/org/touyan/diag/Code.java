package org.touyan.diag;

import static org.touyan.diag.Severity.ERROR;
import static org.touyan.diag.Severity.WARNING;

import java.util.List;

/**
 * Every finding there is: id, severity, the sentence in Chinese and English and the cure in both. The enum is the
 * registry; each id has a page {@code docs/diag/<id>.md} and a case under {@code src/test/sites-invalid}.
 *
 * <p>{@code {0}}, {@code {1}} … stand for the values of {@link Diagnostic#args()}. They are replaced as plain text, so
 * quotes and braces need no escape.
 */
public enum Code {
  // files and encodings (source)
  FILE_NOT_UTF8(
      "file.not-utf8",
      ERROR,
      "文件不是 UTF-8 编码，也认不出是什么编码，已跳过",
      "the file is not UTF-8 and its encoding is not known; left out",
      "用记事本打开，选“另存为”，编码选 UTF-8",
      "open it in Notepad, choose Save As, encoding UTF-8"),
  FILE_RECODED(
      "file.recoded",
      WARNING,
      "文件是 {0} 编码，已按 {0} 读出",
      "the file is encoded in {0} and was read as such",
      "用记事本“另存为”UTF-8，别人打开就不会乱码",
      "save it as UTF-8, so that it reads well everywhere"),
  FILE_NUL(
      "file.nul",
      ERROR,
      "文件里有空字符（NUL），不是文本文件，已跳过",
      "the file holds NUL characters: it is not text; left out",
      "删去这个字符，或把文件移出 content 文件夹",
      "remove the character or move the file out of content"),
  FILE_TOO_LARGE(
      "file.too-large",
      ERROR,
      "文件有 {0}，超过 {1} 的上限，已跳过",
      "the file has {0}, over the limit of {1}; left out",
      "把它拆成几页",
      "split it into several pages"),
  FILE_LINE_TOO_LONG(
      "file.line-too-long",
      ERROR,
      "这一行有 {0}，超过 {1} 的上限，这一页已跳过",
      "this line has {0}, over the limit of {1}; the page is left out",
      "把长行分成几行；内嵌的图片改成图片文件",
      "break the line; keep embedded images in files of their own"),
  FILE_LINK(
      "file.link",
      ERROR,
      "“{0}”是{1}，已跳过",
      "\"{0}\" is {2}; left out",
      "把文件本身复制进来，不要用快捷方式或链接",
      "copy the file itself instead of linking to it"),
  FILE_UNREADABLE(
      "file.unreadable",
      ERROR,
      "读不了这个文件：{0}",
      "the file cannot be read: {1}",
      "检查文件是否被别的程序占用、有没有读取权限",
      "check that no program holds it and that you may read it"),
  FILE_NAME_BAD(
      "file.name-bad",
      ERROR,
      "文件名里有不能用的字符，已跳过",
      "the file name holds characters that cannot be used; left out",
      "改文件名，只用汉字、字母、数字、- 和 _",
      "rename it: letters, digits, - and _"),
  THEME_MISSING(
      "theme.missing",
      ERROR,
      "没有主题“{0}”，已改用默认主题",
      "there is no theme \"{0}\"; the default theme is used",
      "检查 site.yml 里的 theme 和 themes 文件夹里的名字",
      "check theme in site.yml and the names below themes"),
  THEME_UNKNOWN(
      "theme.unknown",
      ERROR,
      "theme.yml 里不能写“{0}”",
      "theme.yml has no \"{0}\"",
      "这里可以写：{1}",
      "here may stand: {1}"),
  THEME_COLOUR(
      "theme.colour",
      ERROR,
      "“{0}”后面写的不是颜色，已用原来的颜色",
      "what stands behind \"{0}\" is no colour; the old one is used",
      "颜色写成 # 加六位数字或字母，外面加英文引号，如 main: \"#1f4e8c\"",
      "write # and six digits in quotes, as in main: \"#1f4e8c\""),
  THEME_CONTRAST(
      "theme.contrast",
      ERROR,
      "{0} 的 {1} 和 {2} 的 {3} 太接近，看不清：对比只有 {4}，至少要 {5}（底色 {6}）",
      "{0} {1} and {2} {3} are too near each other to be read: contrast {4}, at least {5} (ground {6})",
      "把 {0} 改成 \"{7}\"，这是最接近又看得清的",
      "make {0} \"{7}\", the nearest that can be read"),
  THEME_LOGO(
      "theme.logo",
      ERROR,
      "标志“{0}”用不了：{1}，已用原来的标志",
      "the logo \"{0}\" cannot be used: {2}; the old one is used",
      "把 SVG 或 PNG 图片放进主题的 assets 文件夹，写成 logo: assets/文件名",
      "put an SVG or PNG picture into the theme's assets folder and write logo: assets/its-name"),
  THEME_FILE_NAME(
      "theme.file-name",
      WARNING,
      "网页不能用这样的文件名，没有放进站点",
      "a site cannot hold a file of this name; left out",
      "改文件名，只用字母、数字、- 和 _；用不着的就删去",
      "rename it: letters a-z, digits, - and _; remove it if nothing needs it"),
  THEME_WORD(
      "theme.word",
      WARNING,
      "没有一处用到“{0}”这个词，改了也看不到",
      "no page uses the word \"{0}\": changing it shows nowhere",
      "等号前面的名字照默认主题的词表抄，一个字母也不能差",
      "copy the name before the equals sign from the default theme's list of words"),
  // YAML and front matter (yaml, schema)
  YAML_BROKEN(
      "yaml.broken",
      ERROR,
      "YAML 写法有误：{0}",
      "this is not valid YAML: {1}",
      "冒号后面空一格，缩进用空格不用 Tab，引号和括号要成对，文字里有冒号就加引号",
      "a space behind the colon, spaces instead of tabs, quotes and brackets in pairs, quotes around text with a colon"),
  YAML_NOT_CLOSED(
      "yaml.not-closed",
      ERROR,
      "文件头以 --- 开始，却没有用 --- 结束",
      "the front matter begins with --- but is never closed",
      "在文件头最后一行的下面加一行 ---",
      "add a line --- below its last line"),
  YAML_DUPLICATE_KEY(
      "yaml.duplicate-key",
      ERROR,
      "“{0}”写了两次",
      "\"{0}\" is written twice",
      "删去其中一行",
      "remove one of the two"),
  YAML_TOO_DEEP(
      "yaml.too-deep",
      ERROR,
      "YAML 嵌套超过 {0} 层",
      "the YAML is nested deeper than {0}",
      "减少缩进的层数",
      "use fewer levels"),
  YAML_TOO_LARGE(
      "yaml.too-large",
      ERROR,
      "YAML 有 {0}，超过 {1} 的上限",
      "the YAML has {0}, over the limit of {1}",
      "把长文字移到正文里",
      "move long text into the body"),
  YAML_ALIAS(
      "yaml.alias",
      ERROR,
      "YAML 里不能用 &、* 引用或 ! 标签（这里是 {0}）",
      "anchors, aliases and tags are not allowed here: {0}",
      "直接写出内容；文字以 & * ! 开头就加引号",
      "write the value itself, or quote text that begins with & * !"),
  FIELD_UNKNOWN(
      "field.unknown",
      ERROR,
      "没有“{0}”这个字段",
      "there is no field \"{0}\"",
      "对照字段表改名；自己的字段放到 params 下面",
      "see the field table; your own fields go under params"),
  FIELD_WRONG_TYPE(
      "field.wrong-type",
      ERROR,
      "“{0}”应是{1}，写的却是“{2}”",
      "\"{0}\" must be {3}, but is \"{2}\"",
      "照字段表的样子改",
      "write it as the field table shows"),
  FIELD_BAD_VALUE(
      "field.bad-value",
      ERROR,
      "“{0}”的值“{1}”不在可选范围内：{2}",
      "\"{1}\" is not a value of \"{0}\": {3}",
      "从列出的值里选一个",
      "choose one of those listed"),
  FIELD_MISSING(
      "field.missing",
      ERROR,
      "缺少字段“{0}”",
      "the field \"{0}\" is missing",
      "在文件头里补上这一行",
      "add it to the front matter"),
  FIELD_OTHER_TYPE(
      "field.other-type",
      ERROR,
      "“{0}”不是“{1}”类页面的字段",
      "\"{0}\" is not a field of the type \"{2}\"",
      "删去它，或改页面类型",
      "remove it or change the type"),
  FIELD_CONTROL(
      "field.control",
      ERROR,
      "“{0}”里有看不见的控制字符 {1}",
      "\"{0}\" holds the invisible control character {1}",
      "删去这个字符，重新输入这段文字",
      "remove the character and type the text again"),
  ID_BAD(
      "id.bad",
      ERROR,
      "编号“{0}”只能用小写字母、数字、- 和 /，最长 80 个字符，且不能与系统文件同名",
      "the id \"{0}\" may only hold a-z, 0-9, - and /, at most 80 characters, and no reserved name",
      "换一个编号",
      "choose another id"),
  ID_DUPLICATE(
      "id.duplicate",
      ERROR,
      "编号“{0}”已经被 {1} 用了，这一页已跳过",
      "the id \"{0}\" is already used by {1}; this page is left out",
      "给其中一页换一个编号",
      "give one of the two another id"),
  ROLE_BAD(
      "role.bad",
      ERROR,
      "“{0}”不像一个岗位，应写成 级别:职务",
      "\"{0}\" is not a role; write level:post",
      "例如 \"cun:exec\"",
      "for example \"cun:exec\""),
  ROLE_UNKNOWN(
      "role.unknown",
      ERROR,
      "roles.yml 里没有岗位“{0}”",
      "roles.yml does not define the role \"{0}\"",
      "改正岗位，或在 roles.yml 里加上",
      "correct the role or add it to roles.yml"),
  ROLE_WITHOUT_PATH(
      "role.without-path",
      WARNING,
      "岗位“{0}”没有学习路径",
      "the role \"{0}\" has no learning path",
      "给它写一条路径，或从 roles 里去掉",
      "write a path for it or take it out of roles"),
  // Markdown (parse)
  MARKDOWN_TOO_DEEP(
      "markdown.too-deep",
      ERROR,
      "嵌套超过 {0} 层，这一页已跳过",
      "nested deeper than {0}; the page is left out",
      "减少 >、列表或括号的层数",
      "use fewer levels of quotes, lists or brackets"),
  MARKDOWN_TOO_SLOW(
      "markdown.too-slow",
      ERROR,
      "这一页的写法太复杂，{0} 秒内没有读完，已跳过",
      "the page could not be read within {0} seconds; left out",
      "检查有没有成串的括号、反斜杠或星号",
      "look for runs of brackets, backslashes or asterisks"),
  MARKDOWN_HOSTILE(
      "markdown.hostile",
      ERROR,
      "有 {0} 个连在一起的“{1}”，这一页已跳过",
      "{0} times \"{1}\" in a row; the page is left out",
      "删去多余的符号",
      "remove them"),
  MARKDOWN_EMPTY(
      "markdown.empty",
      WARNING,
      "这一页没有内容",
      "the page is empty",
      "写上正文，或加 draft: true",
      "write something or set draft: true"),
  MARKDOWN_ITEM_BAD(
      "markdown.item-bad",
      ERROR,
      "清单项的“{0}”写法有误：“{1}”",
      "the \"{0}\" of this item is wrong: \"{1}\"",
      "例如 {#lianxi due=+7d role=cun:exec evidence=photo}",
      "for example {#lianxi due=+7d role=cun:exec evidence=photo}"),
  MARKDOWN_ITEM_DUPLICATE(
      "markdown.item-duplicate",
      ERROR,
      "清单项编号“{0}”用了两次",
      "the item id \"{0}\" is used twice",
      "给其中一项换一个编号",
      "give one of them another id"),
  MARKDOWN_ITEM_EMPTY(
      "markdown.item-empty",
      ERROR,
      "这个方框后面没有字",
      "there is nothing written behind this box",
      "写上要做的事，或删去这一行",
      "write what is to be done, or remove the line"),
  MARKDOWN_NO_ITEMS(
      "markdown.no-items",
      ERROR,
      "任务清单里没有清单项",
      "the checklist has no items",
      "写几行“- [ ] 要做的事”",
      "write lines such as \"- [ ] something to do\""),
  CHECKLIST_DUE(
      "checklist.due",
      ERROR,
      "期限“{0}”和触发“{1}”配不上，读者看不到这个期限",
      "due \"{0}\" does not go with trigger \"{1}\": no reader can keep it",
      "触发 date 写日子；monthly 最多 +30d，quarterly 最多 +91d，yearly 最多 +365d",
      "write a day with date; at most +30d with monthly, +91d with quarterly, +365d with yearly"),
  CHECKLIST_DUE_PAST(
      "checklist.due-past",
      WARNING,
      "期限“{0}”已经过去了",
      "due \"{0}\" has passed",
      "改成以后的日子，或删去这一条",
      "write a later day or remove the item"),
  CHECKLIST_NOBODY(
      "checklist.nobody",
      WARNING,
      "这一条由“{0}”做，可这张清单不是给这个岗位的",
      "this item is for \"{0}\", but the list is not meant for that post",
      "在页首的 roles 里加上这个岗位，或改这一条的 role",
      "add the post to the roles of the page, or change the role of the item"),
  QUIZ_BROKEN(
      "quiz.broken",
      ERROR,
      "{0}",
      "{1}",
      "每题写成“## 问题”，下面是“- [x] 对的”和“- [ ] 错的”，或者一行“答案：……”",
      "write \"## question\" and below it \"- [x] right\" and \"- [ ] wrong\", or a line \"Answer: …\""),
  QUIZ_NO_RIGHT(
      "quiz.no-right",
      ERROR,
      "第 {0} 题没有标出对的选项",
      "question {0} has no choice marked as right",
      "把对的那一行写成“- [x] ……”",
      "write the right one as \"- [x] …\""),
  QUIZ_TWO_RIGHT(
      "quiz.two-right",
      ERROR,
      "第 {0} 题只能有一个对的，却标了 {1} 个",
      "question {0} can have one right choice, but {1} are marked",
      "只留一个“[x]”；要多选，就去掉“单选”两字，再加一个错的选项",
      "leave one \"[x]\"; for several right ones add a wrong choice"),
  QUIZ_TOO_FEW(
      "quiz.too-few",
      ERROR,
      "{0}",
      "{1}",
      "至少写两项",
      "write at least two"),
  QUIZ_ANSWER(
      "quiz.answer",
      ERROR,
      "{0}",
      "{1}",
      "一题一个空“____”，空一行后写“答案：三十；30”，几种都算对就用“；”隔开",
      "one blank \"____\" a question, then an empty line and \"Answer: thirty; 30\""),
  QUIZ_MIXED(
      "quiz.mixed",
      ERROR,
      "第 {0} 题既有选项，又有“答案：”",
      "question {0} has choices and a line \"Answer:\" too",
      "留一样：选择题用“- [x]”，填空题和判断题用“答案：”",
      "keep one: \"- [x]\" for choices, \"Answer:\" for what is typed"),
  QUIZ_KIND(
      "quiz.kind",
      ERROR,
      "第 {0} 题写着“{1}”，下面却是{2}题",
      "question {0} says it is {3}, but what stands below is {4}",
      "改标题里的题型，或改下面的写法",
      "change the word in the heading or what stands below it"),
  QUIZ_TWICE(
      "quiz.twice",
      ERROR,
      "{0}",
      "{1}",
      "删去一个，或改得不一样",
      "remove one or make them differ"),
  QUIZ_ID(
      "quiz.id",
      ERROR,
      "第 {1} 题和第 {2} 题的名字都是“{0}”",
      "questions {1} and {2} are both called \"{0}\"",
      "给其中一题换一个名字：## 问题 {#别的名字}",
      "give one another name: ## question {#other}"),
  QUIZ_PICK(
      "quiz.pick",
      ERROR,
      "要抽 {0} 题，可是只有 {1} 题",
      "{0} questions are to be drawn, but there are only {1}",
      "把“抽题”改小，或者再出几道题",
      "make pick smaller or write more questions"),
  // HTML (html)
  HTML_REMOVED(
      "html.removed",
      WARNING,
      "去掉了不安全的内容：{0}",
      "removed what is not safe: {0}",
      "用 Markdown 的写法代替",
      "use Markdown instead"),
  HTML_UNCLOSED(
      "html.unclosed",
      ERROR,
      "“{0}”没有收尾，它后面的内容都看不到了",
      "\"{0}\" is never closed, so nothing behind it can be seen",
      "在它后面补上“{1}”，或把它删去",
      "add \"{1}\" behind it, or remove it"),
  HTML_UNSAFE(
      "html.unsafe",
      ERROR,
      "去掉了会运行程序的内容：{0}",
      "removed what would run a program: {0}",
      "删去它；页面里不能有脚本",
      "remove it: pages cannot hold scripts"),
  // links (link)
  LINK_MISSING_TARGET(
      "link.missing-target",
      ERROR,
      "找不到页面“{0}”",
      "there is no page \"{0}\"",
      "检查文件名和文件夹；链接从本文件所在的文件夹算起",
      "check file name and folder; links start at this file's folder"),
  LINK_MISSING_ANCHOR(
      "link.missing-anchor",
      WARNING,
      "“{0}”里没有标题“#{1}”",
      "\"{0}\" has no heading \"#{1}\"",
      "改成那一页里有的标题",
      "use a heading of that page"),
  LINK_MISSING_FILE(
      "link.missing-file",
      ERROR,
      "找不到文件“{0}”",
      "there is no file \"{0}\"",
      "检查文件名的大小写和扩展名；文件要放在 content 里，但 data 里的文件不能链接",
      "check case and extension; put the file below content, but not in data: nothing there can be linked to"),
  LINK_AMBIGUOUS(
      "link.ambiguous",
      ERROR,
      "“{0}”可能是几个页面：{1}",
      "\"{0}\" may be several pages: {2}",
      "写出带文件夹的路径",
      "write the path with its folder"),
  LINK_UNSAFE(
      "link.unsafe",
      ERROR,
      "链接“{0}”不能用，已去掉",
      "the link \"{0}\" cannot be used and was removed",
      "只能链接到 content 里的文件，或 http、https、mailto、tel 地址",
      "link to files below content or to http, https, mailto, tel addresses"),
  LINK_OUTSIDE(
      "link.outside",
      ERROR,
      "“{0}”在 content 文件夹之外",
      "\"{0}\" is outside the content folder",
      "把文件复制到 content 里再链接",
      "copy the file below content and link to it there"),
  LINK_ALIAS_TAKEN(
      "link.alias-taken",
      WARNING,
      "别名“{0}”已经有别的页面在用，旧地址不会转到这一页",
      "the alias \"{0}\" belongs to another page; the old address does not lead here",
      "改掉其中一页的别名",
      "change the alias of one of the two"),
  LINK_REMOTE_IMAGE(
      "link.remote-image",
      WARNING,
      "图片“{0}”在网上，没有网就看不到，已换成链接",
      "the image \"{0}\" is on the web and cannot be seen offline; replaced by a link",
      "把图片存到 content 里再引用",
      "save the image below content and refer to it"),
  LINK_FILE_TYPE(
      "link.file-type",
      ERROR,
      "“{0}”这类文件不能放进站点",
      "files such as \"{0}\" cannot be part of the site",
      "可用：{1}",
      "allowed: {1}"),
  ASSET_ACTIVE_SVG(
      "asset.active-svg",
      ERROR,
      "图片“{0}”里有脚本或外部引用，没有放进站点",
      "the picture \"{0}\" holds scripts or outside references; left out",
      "用画图软件另存为“普通 SVG”，或转成 PNG",
      "save it as plain SVG or as PNG"),
  ASSET_TOO_LARGE(
      "asset.too-large",
      ERROR,
      "图片“{0}”有 {1} 万像素，超过 {2} 万的上限，没有放进站点",
      "the picture \"{0}\" has {3} megapixels, over the limit of {4}; left out",
      "把图片缩小",
      "make it smaller"),
  // paths (link)
  PATH_NO_STEPS(
      "path.no-steps",
      ERROR,
      "学习路径里没有步骤",
      "the path has no steps",
      "在 steps 下面写上 - {ref: 页面, need: must}",
      "add steps such as - {ref: page, need: must}"),
  PATH_CYCLE(
      "path.cycle",
      ERROR,
      "先学关系绕成了圈：{0}",
      "the prerequisites form a cycle: {0}",
      "去掉其中一个 prereq",
      "remove one prereq"),
  PATH_STEP_TWICE(
      "path.step-twice",
      ERROR,
      "“{0}”在路径里出现了两次",
      "\"{0}\" stands twice in the path",
      "删去其中一步",
      "remove one"),
  PATH_ROLE_EXCLUDED(
      "path.role-excluded",
      WARNING,
      "“{0}”不是给岗位 {1} 看的",
      "\"{0}\" is not meant for the role {1}",
      "改那一页的 roles，或换一步",
      "change that page's roles or take another step"),
  PATH_DUE_ORDER(
      "path.due-order",
      WARNING,
      "“{0}”的期限早于它要先学的“{1}”",
      "\"{0}\" is due before its prerequisite \"{1}\"",
      "调整期限或先后",
      "change the dates or the order"),
  PATH_STEP_ORDER(
      "path.step-order",
      WARNING,
      "“{0}”要先学“{1}”，“{1}”却排在它后面",
      "\"{0}\" needs \"{1}\" first, which stands behind it",
      "把要先学的一步挪到前面",
      "move what comes first to the front"),
  PATH_PASS_NO_QUIZ(
      "path.pass-no-quiz",
      ERROR,
      "“{0}”不是小测，没有分数，pass 永远达不到",
      "\"{0}\" is no quiz and gives no score, so its pass mark can never be reached",
      "去掉 pass，或把这一步换成小测",
      "take pass away, or name a quiz"),
  PATH_HOURS(
      "path.hours",
      WARNING,
      "各步共 {0} 分钟，与写明的 {1} 学时不符",
      "the steps take {0} minutes, which does not fit {1} hours",
      "改 hours，或改各页的 minutes",
      "change hours or the pages' minutes"),
  PATH_MUST_LOCAL(
      "path.must-local",
      WARNING,
      "必学的“{0}”是自选动作",
      "\"{0}\" is a must step but a local page",
      "改成 need: choice，或改那一页的 tier",
      "use need: choice or change that page's tier"),
  PATH_STEP_EXPIRED(
      "path.step-expired",
      WARNING,
      "“{0}”已于 {1} 失效",
      "\"{0}\" expired on {1}",
      "换一步，或更新那一页",
      "take another step or update that page"),
  PATH_GROUP(
      "path.group",
      ERROR,
      "分组“{0}”{1}",
      "group \"{0}\" {2}",
      "组要先在 groups 里写明，组里至少有规则要求的步数",
      "declare it under groups, with at least as many steps as its rule asks for"),
  PAGE_REQUIRED_UNREACHED(
      "page.required-unreached",
      WARNING,
      "规定动作“{0}”不在任何学习路径里",
      "the required page \"{0}\" is in no path",
      "把它加进一条路径",
      "add it to a path"),
  PAGE_ROLE_UNREACHED(
      "page.role-unreached",
      WARNING,
      "“{0}”写了给谁看，可是网站上没有一个岗位看得到它",
      "\"{0}\" is meant for posts of which the site offers none",
      "改这一页的 roles，或在 roles.yml 的 roles 里加上岗位",
      "change the roles of the page, or offer the post under roles in roles.yml"),
  PAGE_EXPIRED(
      "page.expired",
      WARNING,
      "这一页已于 {0} 失效",
      "the page expired on {0}",
      "更新内容和日期，或删去",
      "update it or remove it"),
  // paper
  PRINT_OVERFLOW(
      "print.overflow",
      ERROR,
      "这张明白纸印出来放不下{1}，大约多了 {0} 行",
      "printed, this explainer does not fit on {2}: about {0} lines too many",
      "删短或分成两张，或在开头写 print: a4",
      "shorten it or make two of it, or write print: a4 at the top"),
  PRINT_UNUSED(
      "print.unused",
      WARNING,
      "“print: {0}”只对“{1}”类页面起作用，这一页不是，没有用上",
      "\"print: {0}\" works only for the type \"{2}\"; this page has another and does without",
      "删去这一行，或改页面类型",
      "remove it or change the type"),
  // data tables (schema)
  DATA_BROKEN(
      "data.broken",
      ERROR,
      "数据表写法有误：{0}",
      "the table cannot be read: {1}",
      "每个表是一个 .csv 和一个同名的 .yml；.csv 用表格软件另存为 CSV（UTF-8）",
      "a table is one .csv and one .yml of the same name; save the .csv as CSV (UTF-8) in your spreadsheet program"),
  DATA_NO_SCHEMA(
      "data.no-schema",
      ERROR,
      "数据表“{0}”没有说明文件",
      "the table \"{0}\" has no schema",
      "在旁边放一个同名的 .yml，写明 title 和 columns",
      "put a .yml of the same name beside it, with title and columns"),
  DATA_COLUMN(
      "data.column",
      ERROR,
      "列“{0}”{1}",
      "column \"{0}\" {2}",
      "让表头与说明文件的 columns 一致",
      "make the header match the columns of the schema"),
  DATA_ROW(
      "data.row",
      ERROR,
      "这一行有 {0} 格，表头有 {1} 格",
      "this row has {0} cell(s), but the header has {1}",
      "补齐或删去多出的格；文字里有逗号就加英文双引号",
      "add or remove cells; put quotes around text with a comma"),
  DATA_CELL(
      "data.cell",
      ERROR,
      "“{0}”列的“{1}”不是{2}",
      "\"{1}\" in column \"{0}\" is not {3}",
      "改正这一格",
      "correct this cell"),
  DATA_MISSING_TABLE(
      "data.missing-table",
      ERROR,
      "没有数据表“{0}”",
      "there is no table \"{0}\"",
      "检查 data 文件夹里的文件名",
      "check the file names in data"),
  DATA_TWICE(
      "data.twice",
      ERROR,
      "数据表“{0}”在这一页已经放过一次，这里没有再放",
      "the table \"{0}\" is on this page already and is not shown again",
      "删去重复的表格块，需要时用文字指到上面那张表",
      "remove this table block and point to the table above in words"),
  DATA_PRIVATE(
      "data.private",
      ERROR,
      "数据表“{0}”是内部名册，不能放进站点",
      "the table \"{0}\" is private and cannot be shown",
      "去掉这个表格块",
      "remove the table block"),
  DATA_USE(
      "data.use",
      ERROR,
      "“{0}: {1}”用不上：{2}",
      "\"{0}: {1}\" cannot be used: {3}",
      "写 columns 里一列的 key 或 label；办完了用哪个词，写在 done 里",
      "write the key or the label of one of the columns; the word for finished goes into done"),
  DATA_TOTAL(
      "data.total",
      WARNING,
      "“{0}”列不能合计：{1}",
      "column \"{0}\" has no total: {2}",
      "去掉这一列的 total: true，或改正这一格；现在合计写的是“—”",
      "take total: true away from this column or correct the cell; for now the total is \"—\""),
  // norms checked against data tables (parse, link)
  NORM_LINE(
      "norm.line",
      ERROR,
      "指标写得不对：{0}",
      "the norm cannot be read: {1}",
      "例如“数据表：units”“只看：级别 = 县”“数值：执委 ≥ 30 人（第二条）”",
      "for example \"table: units\", \"only: level = county\", \"value: execs >= 30 (article 2)\""),
  NORM_COLUMN(
      "norm.column",
      ERROR,
      "指标用不了列“{0}”：{1}",
      "the norm cannot use column \"{0}\": {2}",
      "写说明文件 columns 里的 key 或 label；要对照的列 type 写 number",
      "write a key or label of the schema's columns; a column that is compared has type: number"),
  NORM_NO_ROWS(
      "norm.no-rows",
      WARNING,
      "指标一行也没有对照到：{0}",
      "the norm finds no row to compare: {1}",
      "检查“只看”后面的字，要和表里写的一样",
      "check what stands behind \"only\": it must be written as in the table"),
  NORM_TOO_MANY(
      "norm.too-many",
      ERROR,
      "这一页的指标表加起来超过 {0} 行，这一个没有放",
      "the tables of norms on this page have more than {0} rows; this one is left out",
      "用“只看”缩小范围，或分成几页",
      "choose fewer rows with \"only\", or make several pages"),
  // private data that must not leave (schema, build)
  PRIVATE_NO_NAMES(
      "private.no-names",
      ERROR,
      "名册里不知道哪一列是姓名，查不了名字有没有漏到站点里",
      "no column of this roster is known to hold names, so nobody can check that none leaks",
      "把那一列的 key 写成 name，或加一行 people: 那一列的 key",
      "give that column the key name, or add a line people: KEY"),
  PRIVATE_NAME(
      "private.name",
      ERROR,
      "要公开的内容里有名册上的人：“{0}”（名册：{1}）",
      "what would be published names a person of the roster: \"{0}\" (roster: {1})",
      "删去名字，或改成“执委甲”这样的叫法；本人同意公开的，在 site.yml 写 public: [{0}]",
      "take the name out; if the person agrees to be named, write public: [{0}] in site.yml"),
  PRIVATE_ID_NUMBER(
      "private.id-number",
      ERROR,
      "要公开的内容里有身份证号：{0}",
      "what would be published holds an identity number: {0}",
      "删去它；身份证号不能放进学习站",
      "take it out; identity numbers have no place in a site"),
  PRIVATE_PHONE(
      "private.phone",
      WARNING,
      "要公开的内容里有手机号：{0}",
      "what would be published holds a mobile number: {0}",
      "改成单位的座机；本人同意公开的，在 site.yml 写 public: [\"手机号\"]",
      "give the office's number; if its owner agrees, write public: [\"NUMBER\"] in site.yml"),
  // captions of videos (schema)
  TERM_TWICE(
      "term.twice",
      WARNING,
      "“{0}”这个词，“{1}”已经用了，这里的不起作用",
      "\"{0}\" is already a name of \"{1}\" and does nothing here",
      "两个词条只留一处；意思不同，写成一个词条的两个义项",
      "keep it in one of the two; for two meanings write two senses of one term"),
  CAPTIONS_BROKEN(
      "captions.broken",
      ERROR,
      "字幕文件的这一行看不懂：“{0}”",
      "this line of the captions cannot be read: \"{0}\"",
      "第一行写 WEBVTT；时间写成 00:01.000 --> 00:04.000，前面的早于后面的",
      "begin the file with WEBVTT; write times as 00:01.000 --> 00:04.000, the earlier one first"),
  CAPTIONS_MANY(
      "captions.too-many",
      ERROR,
      "字幕超过 {0} 条，后面的没有读",
      "there are more than {0} captions; the rest was not read",
      "把视频和字幕分成几段",
      "cut the video and its captions into parts"),
  // records that learners hand in, and the sheets of the trainer (records)
  RECORDS_NONE(
      "records.none",
      ERROR,
      "这个文件里没有头雁的学习记录或学习码，已跳过",
      "the file holds neither learning records of Touyan nor a text code; left out",
      "请她在“我的学习记录”里按“把记录存成文件”，再交一次",
      "ask her to press \"save my record as a file\" in \"My record\" and hand it in again"),
  RECORDS_OTHER_KIND(
      "records.other-kind",
      WARNING,
      "不是 .json 或 .txt 文件，没有看",
      "neither a .json nor a .txt file; not looked at",
      "压缩包先解开；不是学习记录的，移到别的文件夹",
      "unpack archives first; move what is no record to another folder"),
  RECORDS_DAMAGED(
      "records.damaged",
      ERROR,
      "这个文件从这一行起坏了 {0} 处，好的 {1} 条照样收下",
      "the file is damaged in {0} place(s) from this line on; its {1} good event(s) are taken",
      "请她重新存一份交来，重复的不会多算",
      "ask her to save it again and hand it in; nothing counts twice"),
  RECORDS_CUT_OFF(
      "records.cut-off",
      ERROR,
      "这个文件到这一行就断了，没有复制完，前面的 {0} 条照样收下",
      "the file breaks off at this line; the {0} event(s) before it are taken",
      "重新复制一次，拷完再拔U盘",
      "copy it again and wait before you unplug the stick"),
  RECORDS_FOREIGN(
      "records.foreign",
      ERROR,
      "这是另一个站（{0}）的记录，没有合并",
      "these are records of another site ({0}); not merged",
      "交给那个站的培训员；要是本站的 id 改过，在 site.yml 里改回去",
      "hand it to the trainer of that site; if your site's id was changed, change it back in site.yml"),
  RECORDS_NEWER(
      "records.newer",
      ERROR,
      "有 {0} 条是新版头雁写的，这一版看不懂，另放在一边，没有算",
      "{0} event(s) were written by a newer Touyan; kept apart and not counted",
      "换成新版头雁再合并一次",
      "merge again with a newer Touyan"),
  RECORDS_ALTERED(
      "records.altered",
      ERROR,
      "有 {0} 条被改过（内容和编号对不上），另放在一边，没有算。第一条：{1}",
      "{0} event(s) were changed (they do not fit their id); kept apart and not counted. The first: {2}",
      "记录不能用手改；真学过的，请培训员写进确认表",
      "records cannot be edited by hand; what was really learnt goes into the trainer's sheet of confirmations"),
  RECORDS_NO_SITE(
      "records.no-site",
      WARNING,
      "看不出是哪个站的记录，当作本站的收下了",
      "the file does not say of which site it is; taken as this site's",
      "请她重新存一份交来",
      "ask her to save it again and hand it in"),
  RECORDS_CLOCK(
      "records.clock",
      WARNING,
      "有 {0} 条的时间不可信（最早 {1}，最晚 {2}），留着，但没有算进覆盖",
      "{0} event(s) have a doubtful time (from {1} to {2}); kept, but not counted",
      "把那台电脑的日期调对；学过的，请培训员写进确认表",
      "set that computer's date right; what was learnt goes into the trainer's sheet of confirmations"),
  RECORDS_CODE(
      "records.code",
      ERROR,
      "学习码一共 {0} 段{1}，这个码没有收",
      "the text code has {0} part(s){2}; it is not taken",
      "请她把整个学习码再发一次，一段不少",
      "ask her to send the whole code again, no part left out"),
  RECORDS_TOO_MANY(
      "records.too-many",
      ERROR,
      "记录超过 {0} 条，这个文件后面的没有收",
      "there are more than {0} events; the rest of this file was not taken",
      "分几个乡镇，一批一批合并",
      "merge in several batches"),
  SHEET_BROKEN(
      "sheet.broken",
      ERROR,
      "这张表读不出来：{0}",
      "the sheet cannot be read: {1}",
      "用表格软件另存为 CSV（UTF-8）",
      "save it as CSV (UTF-8) in your spreadsheet program"),
  SHEET_COLUMN(
      "sheet.column",
      ERROR,
      "表头里没有“{0}”，这张表没有用",
      "the header has no \"{1}\"; the sheet is not used",
      "在第一行加上这一列",
      "add this column to the first line"),
  SHEET_BLANK(
      "sheet.blank",
      ERROR,
      "“{0}”是空的，这一行没有算",
      "\"{1}\" is empty; this row is not counted",
      "补上这一格",
      "fill in this cell"),
  SHEET_CELL(
      "sheet.cell",
      ERROR,
      "“{0}”列的“{1}”不是{2}，没有用上",
      "\"{1}\" in column \"{4}\" is not {3}; not used",
      "改正这一格",
      "correct this cell"),
  SHEET_PAGE(
      "sheet.page",
      ERROR,
      "站里没有“{0}”这一页，这一行没有算到哪一步上",
      "the site has no page \"{0}\"; this row counts for no step",
      "写页面的标题，或网址里 .html 前面那一段",
      "write the title of the page or what stands before .html in its address"),
  SHEET_ROLE(
      "sheet.role",
      ERROR,
      "不认识岗位“{0}”，人算在内，但没有学习路径",
      "the post \"{0}\" is not known; the person counts, but has no path",
      "写成 cun:exec 这样，或和 roles.yml 里的级别、职务一个字不差",
      "write it like cun:exec, or exactly as level and post are called in roles.yml"),
  SHEET_TWICE(
      "sheet.twice",
      WARNING,
      "和第 {0} 行是同一个人（{1}），合成一个人算",
      "the same person as in line {0} ({1}); counted as one",
      "是两个人，就加一列“编号”，各写各的",
      "if they are two, add a column \"number\" that tells them apart");

  private final String id;
  private final Severity severity;
  private final String zh;
  private final String en;
  private final String cureZh;
  private final String cureEn;

  Code(String id, Severity severity, String zh, String en, String cureZh, String cureEn) {
    this.id = id;
    this.severity = severity;
    this.zh = zh;
    this.en = en;
    this.cureZh = cureZh;
    this.cureEn = cureEn;
  }

  /** Stable name such as {@code link.missing-target}; also the name of its page. */
  public String id() {
    return id;
  }

  /** Whether it makes the build fail. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in one sentence without a full stop. */
  public String sentence(boolean english, List<String> args) {
    return fill(english ? en : zh, args);
  }

  /** What to type or do instead. */
  public String cure(boolean english, List<String> args) {
    return fill(english ? cureEn : cureZh, args);
  }

  private static String fill(String pattern, List<String> args) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int arg = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}'
          ? pattern.charAt(i + 1) - '0'
          : -1;
      if (arg >= 0 && arg < args.size()) {
        out.append(args.get(arg));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
