-- The rows of a plan as the program with schema 2 wrote them, with every table and column in use.
-- 演示：名称和数字都是编的。The test runs them on the schema of that time.
INSERT INTO plan (id, title, place, office, year, demo)
  VALUES (1, '示例县2016年目标', '示例县', '示例县发展和改革局', 2016, 1);
INSERT INTO rule (id, judge, slow_width, start_month, lead) VALUES (1, 'ratio', 8, 2, 'exact');
INSERT INTO area (id, name, position) VALUES (1, '民生实事', 1), (3, '绿色发展', 0.5);
INSERT INTO "group" (id, area, name, position) VALUES (1, 1, '就业', 1), (4, 1, '教育', 0.25);
INSERT INTO department (id, name) VALUES (1, '人社局'), (2, '财政局'), (5, '教育局');
INSERT INTO leader (id, name) VALUES (1, '张县长');
INSERT INTO indicator (id, key, area, "group", parent, position, name, measure, unit, decimals,
                       tolerance, baseline, passed_share, pace, frequency, available_from, joint,
                       aggregate, binding, reduction, net, lead, leader, quote, note, exempt,
                       slow_width, override_reason, definition)
  VALUES (1, '1', 1, 1, NULL, 1, '新增就业', 'total', '人', 0, 50, 11000, 0.6, 'quarterly', 'monthly',
          2, 1, 'latest', 1, 0, 0, 1, 1, '新增就业1.2万人', '备注', NULL, 12, '季节性强', '城镇口径'),
         (2, '2', 1, 1, 1, 1, '其中：高校毕业生', 'total', '人', NULL, NULL, NULL, NULL, NULL, 'monthly',
          1, 0, 'latest', 0, 0, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
         (7, 'x-7', 1, 4, NULL, 1, '幼儿园', 'milestone', NULL, NULL, NULL, NULL, NULL, NULL, 'monthly',
          1, 0, 'latest', 0, 0, 0, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
         (9, '9', 3, NULL, NULL, 2, 'PM2.5', 'level', '微克/立方米', 1, NULL, NULL, NULL, 'none',
          'quarterly', 3, 0, 'average', 0, 1, 0, NULL, NULL, NULL, NULL, '数据由省定', NULL, NULL,
          NULL);
INSERT INTO support (indicator, position, department) VALUES (1, 1, 5), (1, 2, 2), (1, 3, 5);
INSERT INTO target (indicator, version, bound, low, high, document, decided, reason)
  VALUES (1, 1, 'at-least', 12000, NULL, NULL, NULL, NULL),
         (1, 2, 'range', 11000, 13000, '示政〔2016〕1号', '2016-07-28', '规划调整'),
         (2, 1, 'at-least', 3000, NULL, NULL, NULL, NULL),
         (7, 1, 'at-least', NULL, NULL, NULL, NULL, NULL),
         (9, 1, 'at-most', 40, NULL, NULL, NULL, NULL);
INSERT INTO node (indicator, position, name, due_month, weight, finished)
  VALUES (7, 1, '立项', 2, 10, '2016-02-20'), (7, 2, '开工', 4, 30, NULL), (7, 3, '投用', 12, 60, NULL);
INSERT INTO difficulty (id, indicator, text, level, leader, department, due, result)
  VALUES (3, 7, '土地指标不足', '县领导', 1, 2, '2016-05-01', '已协调');
INSERT INTO snapshot (id, name, month, made_at, made_by)
  VALUES (1, '三月会', 3, '2016-04-10 09:00:00', 'a@b'), (2, '六月会', 6, '2016-07-12 09:00:00', 'a@b');
INSERT INTO snapshot_row (snapshot, indicator, key, name, value, completion, lead, light)
  VALUES (1, 1, '1', '新增就业', 3000, 25, 0.5, 'on-pace'), (2, 1, '1', '新增就业', 6500, 54.2, 4.2, 'done'),
         (2, 8, '8', '后来删去的', 1, NULL, NULL, NULL);
-- March was corrected after both meetings, by a clock that stood a year back; June was corrected
-- before its meeting, and its note after it; July was corrected, but no meeting has seen it; April
-- came in after the meeting of March, and was corrected in the second in which that of June was
-- made; May was cleared after its meeting; 新增, 退出 and all texts of a month are in use in June.
INSERT INTO reading (indicator, month, version, value, last_year, completion, added, removed, note,
                     source, reason, next_step, light, light_reason, revised, entered_at,
                     entered_by)
  VALUES (1, 3, 1, 3000, 2900, NULL, 3100, 100, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-04-08 10:00:00', 'a@b'),
         (1, 3, 2, 3100, 2900, NULL, 3200, 100, NULL, NULL, NULL, NULL, NULL, NULL, 1,
          '2015-08-01 10:00:00', 'a@b'),
         (1, 4, 1, 4000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-05-08 10:00:00', 'a@b'),
         (1, 4, 2, 4100, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-07-12 09:00:00', 'a@b'),
         (1, 5, 1, 5000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-06-08 10:00:00', 'a@b'),
         (1, 5, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1,
          '2016-07-20 10:00:00', 'a@b'),
         (1, 6, 1, 6400, 6000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-07-10 10:00:00', 'a@b'),
         (1, 6, 2, 6500, 6000, 55, 7000, 500, '含外来', '人社局', '企业少', '开招聘会', 'slow', '会议定', 0,
          '2016-07-11 10:00:00', 'a@b'),
         (1, 6, 3, 6500, 6000, 55, 7000, 500, '改过的备注', '人社局', '企业少', '开招聘会', 'slow', '会议定', 0,
          '2016-07-15 10:00:00', 'c@d'),
         (1, 7, 1, 7000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-08-08 10:00:00', 'a@b'),
         (1, 7, 2, 7100, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
          '2016-08-09 10:00:00', 'a@b');
INSERT INTO change (id, at, who, key, name, what, old, new, why)
  VALUES (1, '2016-01-20 08:00:00', 'a@b', NULL, '民生实事', 'area', NULL, '民生实事', '导入计划表'),
         (2, '2016-01-20 08:00:00', 'a@b', '1', '新增就业', 'indicator', NULL, '新增就业', '导入计划表'),
         (9, '2016-04-08 10:00:00', 'a@b', '1', '新增就业', 'reading.value[3]', NULL, '3000', '录入');
