/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-words.h"

#include <string.h>

/*
 * All words of the grammar, simplified (the text is mapped before it is compared). A row may repeat
 * a word of another row: the kinds are combined.
 */

static const XushiWordRow word_rows[] = {
  { XUSHI_WORD_UNIT | XUSHI_WORD_COUNT,
    "个|剂|剂次|粒|位次|个位次|家|件|名|位|户|项|处|人|次|例|起|宗|批次|班次|款|笔|单|张|份|对|组|间|只|头|支|条|部|本|册|"
    "卷|场|节|档|堂|片|块|眼|口|门|把|种|人次|万人次|件次|班|列|村|乡镇|枚|匹|套次|个次|"
    "头只|头(只)|标箱|标准箱|TEU|学时|课时|名次|宗地|个班|个亿|标准组|人份|场次|期次|公顷次|校" },
  { XUSHI_WORD_UNIT | XUSHI_WORD_COUNT | XUSHI_WORD_PHYSICAL,
    "座|所|幢|栋|台|台套|台(套)|套|台件|辆|艘|艘次|架|架次|株|棵|盏|杆|孔|口井|眼井|尾|羽|床|根|颗|台/套|道|"
    "支队|条线|间房|列车|工日|万工日|个工日" },
  { XUSHI_WORD_UNIT | XUSHI_WORD_PHYSICAL,
    "元|美元|港元|港币|欧元|日元|人民币|元人民币|吨|公斤|千克|斤|市斤|担|公里|千米|米|厘米|毫米|里|华里|"
    "亩|亩次|辆次|家次|户次|台次|处次|人年|公顷|平方米|平方公里|平方千米|立方米|平方|立方|平米|方|延米|㎡|m2|m²|m³|m3|km|km2|"
    "km²|hm2|hm²|千瓦|兆瓦|吉瓦|瓦|千瓦时|兆瓦时|度|度电|千伏安|兆伏安|千伏|kV|KV|kv|MW|GW|kW|KW|"
    "kw|MWh|GWh|kWh|吨标准煤|吨标煤|吨二氧化碳当量|空方|马力|标准煤|升|毫升|毫克|微克|克|标方|标立方米|标准立方米|载重吨|"
    "总吨|综合吨|箱|桶|重箱|亿次|PFLOPS|EFLOPS|Pflops|TFLOPS|EB|PB|TB|P|E|Gbps|Mbps|Tbps|G|M|架|"
    "机架|标准机架|个标准机架|箱位|车位|泊位|桩|端口|线|门电话|头份|吨二氧化碳|吨公里|人公里|吨次|"
    "套房|标台|台时|亿吨公里|锭|双|包|盒|重量箱|标准集装箱|集装箱" },
  { XUSHI_WORD_UNIT | XUSHI_WORD_TIME, "天|小时|分钟|工作日|个工作日|个小时|秒|个月|日|岁|年|周岁|毫秒" },
  { XUSHI_WORD_UNIT | XUSHI_WORD_RATE,
    "%|‰|‱|个百分点|百分点|个千分点|千分点|个基点|基点|倍|番|成" },

  { XUSHI_WORD_AT_LEAST,
    "不低于|不少于|不能少于|不能低于|不小于|不下于|不得低于|不得少于|不短于|至少|最少|超过|超出|超|突破|高于|大于|多于|"
    "跨过|跨越|过|跃上|迈上|迈过|大于等于|冲破|达到或超过|≥|>|>=|逾|保底" },
  { XUSHI_WORD_AT_MOST,
    "不超过|不能超过|不高于|不大于|不多于|不得超过|不得高于|低于|少于|小于|控制在|控制到|控制为|限制在|不超|"
    "严控在|压控在|≤|<|<=|以不超过|最多|至多|控制" },
  { XUSHI_WORD_REACH,
    "达到|达|达成|做到|拉长到|延长到|延长至|冲击|冲刺|实现|完成|为|到|至|是|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|增至|"
    "升至|上升到|上升至|扩大到|扩大至|发展到|发展至|降到|降至|下降到|下降至|降低到|降低至|压缩到|"
    "压缩至|压减到|压减至|缩短到|缩短至|缩小到|缩小至|减少到|减少至|减到|减至|稳定在|保持在|维持在|"
    "保持|稳定|安排|按|拟按|拟安排|确定为|定为|调整到|调整为|调高到|恢复到|恢复至|控减到|回落到|"
    "回升到|有望达到|累计达到|均达到|都达到|分别达到|各达到|调整至|增到|"
    "扩至|扩到|提至|提到|确保达到|力争达到|力争|争取|确保|在|占|占到|翻|达至|=|增加|增长|提高|"
    "提升|下降|降低|减少|上涨|递增" },
  { XUSHI_WORD_ABOUT, "约|大约|大概|近|接近|将近" },
  { XUSHI_WORD_ABOVE,
    "以上|及以上|或以上|之上|(含)以上|以上(含)|大关|台阶|关口|新台阶" },
  { XUSHI_WORD_WITHIN, "以内|之内|以下|及以下|或以下|之下|内" },
  { XUSHI_WORD_AROUND, "左右|之间|上下|前后|水平左右|的水平左右|许" },

  { XUSHI_WORD_RISE,
    "增长|比增|增加|提高|提升|上升|递增|上涨|增产|增收|扩大|增幅|净增|增值|递升|加快|上调|调增|"
    "↑|增|升|增速达到|增长速度|年均增长|年递增|同比增长|翻" },
  { XUSHI_WORD_FALL,
    "↓|下降|降低|减少|削减|减排|压减|压缩|缩短|缩小|压降|递减|下调|精简|减|降|核减|缩减|调减|消减|回落|"
    "削降|节约|节能|收窄|下浮|减轻|累计下降" },
  { XUSHI_WORD_SPEED,
    "增速|涨幅|增幅|降幅|增长率|增长速度|上涨幅度|涨价幅度|上升幅度|增长幅度|下降率|降低率|发展速度|"
    "年均增速|价格总水平|价格指数|CPI|自然增长率|递增率|下降幅度|平均增速|增长" },
  { XUSHI_WORD_WILL,
    "确保|力争|争取|保证|力求|务求|努力|全力|着力|计划|拟|要|将|须|必须|应|应当|预期|预计|继续|进一步|"
    "再|年内|全年|年底前|年底|大力|积极|加快|切实|坚决|全面|基本|至少|有序|持续|稳步|累计|总共|共|"
    "力保|确保全年|同时|并|还要|也要|今年|明年|今年要|新年|年末|年底力争|适时|统筹|率先|尽快|"
    "加强|深入|其中|安排|拟安排|按计划|如期|逐步|为|一次性|原则上|分批|"
    "深化|推进|狠抓|抓好|抓紧|筹措|落实|更好|加大|及|和|以及|或|各类|各级|"
    "从|由|较上年|比上年|较去年|比去年|同比|年均|平均每年|每年|平均|在|把|使|以|用" },
  { XUSHI_WORD_DO,
    "选育|新增|新建|新建成|新改建|新(改)建|新改扩建|改建|扩建|改扩建|改造|新认定|认定|新列|引进|引进培育|"
    "新引进|新引进培育|培育|培育认定|新培育|集聚|建成|建设|完成|实现|达到|创建|创成|通过|获得|盘活|"
    "淘汰|关停|关闭|投入|更新|购置|配备|安装|铺设|架设|开通|新开|新开通|新开工|开工|开工建设|竣工|"
    "开竣工|投产|投运|推进|实施|扶持|帮扶|培训|资助|救助|发放|补助|安置|解决|落实|安排|筹集|争取|"
    "申报|申请|签约|招引|招商|引资|到位|利用|吸引|接待|举办|开展|组织|打造|提升|整治|治理|修复|绿化|"
    "造林|植树|种植|养殖|出栏|生产|储备|收储|供应|出让|开发|复垦|整理|拆除|拆迁|搬迁|征收|征迁|清理|"
    "清运|处置|处理|建立|设立|组建|成立|覆盖|支持|推动|引导|帮助|带动|促进|转移|输出|发展|扩大|增加|"
    "减少|压减|压缩|缩短|削减|消减|下降|降低|提高|增长|上升|确保|力争|保持|控制|稳定|突破|超过|净增|"
    "发行|募集|融资|投放|授信|减免|减税|退税|兑现|返还|拨付|支付|购买|采购|招聘|招录|招收|招生|"
    "选派|选聘|聘请|选树|评选|评定|命名|挂牌|上市|入选|入库|入统|纳统|转化|孵化|授权|登记|发明|制定|"
    "修订|出台|办理|受理|化解|排查|检测|抽检|监测|筛查|体检|救治|接种|加装|增设|设置|布设|布局|规划|"
    "推广|应用|示范|试点|续建|修建|修缮|维修|整修|翻修|硬化|亮化|美化|疏浚|清淤|加固|除险加固|新修|"
    "贯通|通车|打通|拓宽|联通|并网|装机|发电|供热|供水|供气|通气|通水|接通|入户|惠及|受益|服务|保障|"
    "供养|分配|配租|配售|销售|出口|进口|交易|流转|托管|确权|普及|派送|援建|新植|新造|补植|种草|退耕|"
    "封山育林|封育|治沙|节水|节能|压采|清退|退出|清零|摘帽|脱贫|减贫|就业|再就业|创业|转岗|落户|"
    "转制|改制|重组|整合|撤并|压降|清收|稳岗|回迁|交付|完工|动工|启动|启用|投用|引进落地|落地|招引落地|"
    "增产|量产|达产|试制|研发|攻克|突破攻关|征集|发掘|收购|补贴|奖励|承办|演出|放映|送戏|"
    "争创|争获|获评|获批|新获批|新获|新设|新增设|增配|增办|增补|增殖放流|放流|提质|升级|提档|"
    "扩容|增容|回收|利用外资|内引|外引|储粮|收粮|移民|迁移|转户|供地|批供|填平|回填|回购|代建|"
    "代办|帮办|核准|备案|争跑|对接|谋划|储备项目|包装|策划|推介|摸排|普查|改厕|改水|改房|改灶|"
    "取消|下放|承接|清理规范|压茬|帮促|结对|结对帮扶|选配|轮训|见习|实训|评审|认证|贯标|制修订|"
    "主导|参与|牵头|布点|设点|建站|建网|联网|覆土|播种|栽植|栽种|改良|养护|大中修|中修|大修|治愈|"
    "抚育|低改|添置|送电影|送图书|更新改造|更换|替换|替代|改燃|煤改气|煤改电|限产|停产|整改|销号|监管|抽查|巡查|巡演" },
  { XUSHI_WORD_LABEL,
    "新增|新建|新建成|基本建成|新竣工|拆迁改造|新改建|新改扩建|新认定|认定|新列|新引进|新引进培育|引进|引进培育|培育|新培育|集聚|"
    "建成|招引|净增|新开工|新开通|新设|新设立|新获批|新植|新造|改造|新修|新创建|创建|打造|新发展|发展|"
    "建设|改扩建|扩建|改建|新落户|争创|创成|新登记|新注册|新入园|再建|再增|再造|新种|新装|新布设|新挂牌|新上市|新创|引育|新造林|新改造|新铺设|开工建设|新开工建设|自建|组建" },

  { XUSHI_WORD_PAST,
    "进展:|上学年|上半月|去冬|前年|上周|上月|上个月|上次会议|上次议定|上届|已经|共收到|征集到|目前|截至|截止|回头看,|近年来|以来|三年来|五年来|十年来|几年来|两年来|一年来|当前|去年|上年末|上年底|"
    "去年底|上年|上年度|据统计|初步统计|初步核算|预计全年|预计可|预计到年末|预计到年底|首次突破|首次超过|首次达到|"
    "荣获|荣膺|摘得|喜获|完成了|增长了|实现了|达到了|新增了|建成了|提高了|下降了|减少了|增加了|突破了|"
    "回头看:|普查结果显示|统计显示,|调查显示,|监测显示,|测评显示,|圆满结束|圆满落幕|超过了|取得了|圆满完成|较好完成|较好地完成|胜利完成|提前完成了|过去的|曾|前11个月|前十一个月|"
    "1-11月|1至11月|累计已|进行了|召开了|举行了|给予了|初步预计|实际解决|实际办理|实际完成|实际建成|实际新增|实际发放|实际搬迁|实际救助" },
  { XUSHI_WORD_BACK,
    "过去一年|过去的一年|过去五年|过去的五年|过去几年|一年来|五年来|几年来|回顾|刚刚过去的|刚过去的|"
    "去年|上一年|本届政府以来|本届政府成立以来|本届政府任期的|五年间|这五年|这一年|四年来|三年来|"
    "工作总结|总结过去|过去两年|过去三年|过去四年|过去3年|过去5年|过去十年" },
  { XUSHI_WORD_AHEAD,
    "今年|再看今年|明年|新的一年|来年|本年度|今后|未来|下一步|下一年|下步|下阶段|展望|预期目标|奋斗目标|"
    "目标任务|任务目标|总体要求|目标是|目标为|目标:|主要目标|拟按|年内|全年任务|全年目标|全年计划|实事是|实事为|实事有|实事:|"
    "年底前|年底全|年底达到|"
    "重点抓好|重点做好|着力抓好|建议今年|工作安排|工作思路|民生实事|为民办实事|办好" },
  { XUSHI_WORD_INTENT,
    "预定|要点提出|计划提出|要点明确|定于|拟于|规划新增|规划新建|目标已定|任务已定|目标已明|任务已明|承诺|表态:|军令状:|要求:|下一阶段|接下来|公司决定|决定投入|明冬|今冬前|下周|下月|下个月|议定:|有望|冲刺|瞄准|盯住|须达|须在|须赶在|须于|须完成|须到位|还须|仍需|还需|尚需|要求,|会议决定|按规划,|按计划,|将|要|拟|安排|明确全年|确定全年|提出全年|要求全年|时间表:|路线图:|任务书:|会议提出|会议要求|会议明确|会议确定|报告建议|报告提出|报告明确|方案提出|方案明确|实事中提出|实事提出|意见提出|规划提出|规划明确|通知要求|》提出|》明确|怎么干|干什么|怎么抓|力争|力求|力促|争取|确保|务求|务必|计划|打算|下一步|下步|下一年|下阶段|今后|未来|明年|来年|新的一年|"
    "预期目标|预期增长|预期达到|预期实现|奋斗目标|目标是|目标为|目标:|目标不变|任务不变|任务是|任务为|任务:|必须|努力实现|努力完成|努力使|努力在|拟安排|我们将|将继续|将新增|将新建|盘子是|约定:|承诺:|还需做到|还要做到|需做到|须做到|需完成|需要完成|应完成|应新建|应建成|应达到|需安置|需新建|需建成" },
  { XUSHI_WORD_HINT,
    "昨晚|昨天|昨日|本周|春节期间|国庆期间|五一期间|同比|比上年|较上年|比去年|较去年|相比|居全|位居|位列|名列|排名|首次|历史新高|历史性|先后|相继|陆续|"
    "累计完成|累计实现|累计建起|争取到省|争取到中|争取到国|争取到上|争取到项|争取到资|争取到各|共栽植|共植树|共清理|共检查|共查处|共发放|共受理|共举办|共救助|共出动|共排查|共办结|共完成|共有|现有|下辖|总人口|总面积|获评|获批|被评为|被授予|被列为|成功创|成功举|连续|"
    "占全年|占年|序时进度|完成年|增幅居|增速居|比年初|预计达到|预计实现|预计完成|预计增长|预计可|初步核算" },
  { XUSHI_WORD_REASON,
    "主要考虑|综合考虑|主要是考虑|考虑到|考虑了|这一目标|上述目标|这个目标|这样安排|主要基于|主要因为|"
    "应到委员|出席会议|出席大会|应到代表|实到代表|应到会|实到会|应到人|实到人|特邀|到会代表|列席会议|出席了会议|必须付出|兼顾了|之所以|意味着|留有余地|主要依据|提出这些|提出这个|按此测算|据测算|据初步测算|据初步估算|据估算" },
  { XUSHI_WORD_TRAIT,
    "总投资|计划总投资|概算总投资|估算总投资|总投资额|投资额|注册资本|占地|占地面积|总面积|建筑面积|"
    "总建筑面积|规划面积|全长|总长|总长度|总里程|长|宽|高|年产|日产|年产能|库容|总库容|总装机|装机容量|"
    "总装机容量|总规模|单体投资|合同金额|协议资金|合同引资|年处理|日处理|每人|每年|每户|"
    "每亩|每公里|每平方米|人均|户均|亩均|最高|时速|年产值|年营业收入|年销售收入|年主营业务收入|"
    "年纳税|税收|产值|营收|主营业务收入|销售收入|估值|市值|市值超" },
  { XUSHI_WORD_SCOPE,
    "全国|全省|全市|全县|全区|全镇|全乡|全州|全旗|全盟|我国|我省|我市|我县|我区|全域|全年|"
    "今年|明年|年内|本年" },
  { XUSHI_WORD_FACILITY,
    "厂|站|园|中心|学校|小学|中学|幼儿园|医院|卫生院|公园|广场|市场|小区|社区|馆|桥|大桥|水库|泵站|"
    "车库|停车场|电站|变电站|基地|园区|综合体|绿道|礼堂|书屋|公厕|井|渠|堤|码头|敬老院|养老院|"
    "福利院|球场|体育场|公路|道路|隧道|枢纽|机场|生产线|示范点|示范村|示范区|工作站|驿站|酒店|"
    "食堂|实验室|研究院|院士站|图书馆|文化站|卫生室|服务站|检测站|加油站|充电站|楼|仓|库|街区|"
    "集镇|镇|村|乡|县|企业|公司|合作社|农场|龙头企业|品牌" },
  { XUSHI_WORD_SHARE,
    "率|比重|占比|比例|比率|份额|覆盖面|普及面|贡献度|达标面|面|满意度|化率|水平|负担|渗透率|浓度" },
};

typedef struct
{
  gunichar ch[8];
  guint length;
  guint kinds;
} Word;

/* Words sorted by first character, longest first; @first indexes them by that character. */
struct _XushiLexicon
{
  GArray *words;
  guint16 *first; /* owned: 65536 entries, 1 + index in @words of the first one; 0 is none */
  GArray *back;
  guint16 *last; /* the same by the last character */
  guint32 *kinds; /* owned: 65536 entries, the kinds of all words that begin with the character */
};

/* The longest word in the word lists passed as strings. */
#define LIST_WORD_MAX 16

/* A word cannot be longer than this. */
#define WORD_MAX (G_N_ELEMENTS (((Word *) NULL)->ch))

static void
add_word (GArray *words, const char *start, gsize length, guint kinds)
{
  Word word = { { 0 }, 0, kinds };

  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    {
      g_return_if_fail (word.length < WORD_MAX);
      word.ch[word.length++] = g_utf8_get_char (p);
    }
  if (word.length > 0)
    g_array_append_val (words, word);
}

static int
compare_by_first (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;

  if (x->ch[0] != y->ch[0])
    return x->ch[0] < y->ch[0] ? -1 : 1;
  if (x->length != y->length)
    return (int) y->length - (int) x->length;
  return memcmp (x->ch, y->ch, sizeof x->ch);
}

static int
compare_by_last (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;
  gunichar p = x->ch[x->length - 1], q = y->ch[y->length - 1];

  if (p != q)
    return p < q ? -1 : 1;
  return (int) y->length - (int) x->length;
}

/* A word in several rows becomes one word with the kinds of all of them. */
static void
merge_words (GArray *words)
{
  guint kept = 0;

  for (guint i = 0; i < words->len; i++)
    {
      Word *last = kept > 0 ? &g_array_index (words, Word, kept - 1) : NULL;
      const Word *word = &g_array_index (words, Word, i);

      if (last != NULL && memcmp (last->ch, word->ch, sizeof word->ch) == 0)
        last->kinds |= word->kinds;
      else
        g_array_index (words, Word, kept++) = *word;
    }
  g_array_set_size (words, kept);
}

static guint16 *
index_words (const GArray *words, gboolean by_last)
{
  guint16 *table = g_new0 (guint16, 0x10000);

  for (guint i = words->len; i > 0; i--)
    {
      const Word *word = &g_array_index (words, Word, i - 1);

      table[word->ch[by_last ? word->length - 1 : 0] & 0xffff] = (guint16) i;
    }

  return table;
}

static guint32 *
collect_kinds (const GArray *words)
{
  guint32 *table = g_new0 (guint32, 0x10000);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      table[word->ch[0] & 0xffff] |= word->kinds;
    }

  return table;
}

XushiLexicon *
xushi_lexicon_new (void)
{
  return xushi_lexicon_new_of (word_rows, G_N_ELEMENTS (word_rows));
}

XushiLexicon *
xushi_lexicon_new_of (const XushiWordRow *rows, guint n_rows)
{
  XushiLexicon *lexicon = g_new0 (XushiLexicon, 1);

  lexicon->words = g_array_new (FALSE, FALSE, sizeof (Word));
  for (guint i = 0; i < n_rows; i++)
    for (const char *p = rows[i].words; *p != '\0';)
      {
        gsize length = strcspn (p, "|");

        add_word (lexicon->words, p, length, rows[i].kinds);
        p += length + (p[length] == '|' ? 1 : 0);
      }
  g_array_sort (lexicon->words, compare_by_first);
  merge_words (lexicon->words);
  lexicon->back = g_array_copy (lexicon->words);
  g_array_sort (lexicon->back, compare_by_last);
  lexicon->first = index_words (lexicon->words, FALSE);
  lexicon->last = index_words (lexicon->back, TRUE);
  lexicon->kinds = collect_kinds (lexicon->words);

  return lexicon;
}

void
xushi_lexicon_free (XushiLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  g_array_unref (lexicon->words);
  g_array_unref (lexicon->back);
  g_free (lexicon->first);
  g_free (lexicon->last);
  g_free (lexicon->kinds);
  g_free (lexicon);
}

static gboolean
same_word (const Word *word, const gunichar *ch)
{
  return memcmp (word->ch, ch, word->length * sizeof (gunichar)) == 0;
}

gboolean
xushi_lexicon_may_begin (const XushiLexicon *lexicon, gunichar c, guint kinds)
{
  return (lexicon->kinds[c & 0xffff] & kinds) != 0;
}

guint
xushi_lexicon_match (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                     guint kinds, guint *found)
{
  guint length = 0, all = 0;

  if (found != NULL)
    *found = 0;
  if (at >= end || !xushi_lexicon_may_begin (lexicon, text->ch[at], kinds))
    return 0;
  for (guint i = lexicon->first[text->ch[at] & 0xffff]; i > 0 && i <= lexicon->words->len; i++)
    {
      const Word *word = &g_array_index (lexicon->words, Word, i - 1);

      if (word->ch[0] != text->ch[at] || (length > 0 && word->length < length))
        break;
      if (at + word->length > end || !same_word (word, text->ch + at))
        continue;
      all |= word->kinds;
      if (word->kinds & kinds)
        length = word->length;
      else if (length == 0)
        all = 0;
    }
  if (found != NULL)
    *found = length > 0 ? all : 0;

  return length;
}

guint
xushi_lexicon_match_back (const XushiLexicon *lexicon, const XushiText *text, guint start,
                          guint end, guint kinds, guint *found)
{
  guint length = 0, all = 0;

  if (end <= start)
    return 0;
  for (guint i = lexicon->last[text->ch[end - 1] & 0xffff]; i > 0 && i <= lexicon->back->len; i++)
    {
      const Word *word = &g_array_index (lexicon->back, Word, i - 1);

      if (word->ch[word->length - 1] != text->ch[end - 1]
          || (length > 0 && word->length < length))
        break;
      if (start + word->length > end || !same_word (word, text->ch + end - word->length))
        continue;
      all |= word->kinds;
      if (word->kinds & kinds)
        length = word->length;
      else if (length == 0)
        all = 0;
    }
  if (found != NULL)
    *found = length > 0 ? all : 0;

  return length;
}

guint
xushi_lexicon_find (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                    guint kinds, guint *length)
{
  for (guint i = start; i < end; i++)
    {
      guint n = xushi_lexicon_match (lexicon, text, i, end, kinds, NULL);

      if (n > 0)
        {
          if (length != NULL)
            *length = n;
          return i;
        }
    }

  return end;
}

/* The character at @p, UTF-8. Nearly all are Chinese, of three bytes, and the lists of the rules are read
 * millions of times. */
static inline gunichar
peek (const char *p)
{
  const guchar *b = (const guchar *) p;

  if ((b[0] & 0xf0) == 0xe0)
    return (gunichar) (b[0] & 0x0f) << 12 | (gunichar) (b[1] & 0x3f) << 6 | (b[2] & 0x3f);

  return g_utf8_get_char (p);
}

guint
xushi_text_is (const XushiText *text, guint at, guint end, const char *word)
{
  guint i = at;

  end = MIN (end, text->n);
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p), i++)
    if (i >= end || text->ch[i] != peek (p))
      return 0;

  return i - at;
}

/* The next word of a list "甲|乙" at @p, decoded; moves @p past it. */
static guint
next_word (const char **p, gunichar *word)
{
  guint length = 0;

  for (; **p != '\0' && **p != '|'; *p = g_utf8_next_char (*p))
    if (length < LIST_WORD_MAX)
      word[length++] = peek (*p);
  if (**p == '|')
    (*p)++;

  return length;
}

/* The length of the first word of @words that begins at @at, or that ends before @end. Most words
 * are ruled out by the bytes of their first character, before anything is decoded: a report is asked
 * for some hundred thousand lists. */
static guint
match_start (const XushiText *text, guint at, guint end, const char *words)
{
  char first[7];
  gsize n = (gsize) g_unichar_to_utf8 (text->ch[at], first);

  first[n] = '\0';
  for (const char *p = strstr (words, first); p != NULL; p = strstr (p, first))
    {
      guint i = at + 1;

      if (p > words && p[-1] != '|')
        {
          p += n;
          continue;
        }
      for (p += n; *p != '\0' && *p != '|' && i < end && peek (p) == text->ch[i]; i++)
        p = g_utf8_next_char (p);
      if (*p == '\0' || *p == '|')
        return i - at;
    }

  return 0;
}

/* The same by the bytes of their last character. */
static guint
match_end (const XushiText *text, guint start, guint end, const char *words)
{
  char last[7];
  gsize n = (gsize) g_unichar_to_utf8 (text->ch[end - 1], last);

  last[n] = '\0';
  for (const char *p = strstr (words, last); p != NULL; p = strstr (p + n, last))
    {
      const char *q = p;
      guint i = end - 1;

      if (p[n] != '\0' && p[n] != '|')
        continue;
      while (q > words && q[-1] != '|' && i > start
             && peek (g_utf8_prev_char (q)) == text->ch[i - 1])
        {
          q = g_utf8_prev_char (q);
          i--;
        }
      if (q == words || q[-1] == '|')
        return end - i;
    }

  return 0;
}

guint
xushi_text_starts (const XushiText *text, guint start, guint end, const char *words)
{
  end = MIN (end, text->n);

  return start < end ? match_start (text, start, end, words) : 0;
}

guint
xushi_text_ends (const XushiText *text, guint start, guint end, const char *words)
{
  end = MIN (end, text->n);

  return start < end ? match_end (text, start, end, words) : 0;
}

gboolean
xushi_text_equals (const XushiText *text, guint start, guint end, const char *words)
{
  end = MIN (end, text->n);
  for (const char *p = words; *p != '\0';)
    {
      guint i = start;

      for (; *p != '\0' && *p != '|' && i < end && peek (p) == text->ch[i]; i++)
        p = g_utf8_next_char (p);
      if (i == end && i > start && (*p == '\0' || *p == '|'))
        return TRUE;
      p += strcspn (p, "|");
      p += *p == '|' ? 1 : 0;
    }

  return FALSE;
}

gboolean
xushi_text_has (const XushiText *text, guint start, guint end, const char *words)
{
  gunichar word[LIST_WORD_MAX];

  end = MIN (end, text->n);
  for (const char *p = words; *p != '\0';)
    {
      guint length = next_word (&p, word);

      for (guint i = start; length > 0 && i + length <= end; i++)
        if (text->ch[i] == word[0]
            && memcmp (text->ch + i, word, length * sizeof (gunichar)) == 0)
          return TRUE;
    }

  return FALSE;
}
