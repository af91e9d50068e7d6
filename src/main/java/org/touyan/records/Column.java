package org.touyan.records;

import java.util.List;

/** Columns of the trainer's sheets, by the names that their header may have; the first is the one that messages use. */
enum Column {
  NAME("姓名", "name", "名字", "学员"),
  NUMBER("编号", "number", "工号", "序列号"),
  UNIT("单位", "unit", "所在单位", "村社", "单位名称"),
  PARENT("上级", "parent", "上级单位", "所属乡镇", "乡镇", "路径"),
  ROLE("岗位", "role", "角色"),
  LEVEL("级别", "level", "层级"),
  POST("职务", "post", "职位"),
  ALIASES("别名", "aliases", "记录里的名字"),
  APPOINTED("任职日期", "appointed", "上任日期", "起任日期"),
  LEFT("离任日期", "left", "离职日期", "卸任日期"),
  HOURS_YEAR("年学时", "hours", "学时目标", "年学时目标"),
  HOURS_FIVE("五年学时", "hours-five-years", "五年学时目标"),
  CLASS("培训班", "class", "班次", "期", "班名"),
  SESSION("场次", "session", "课次", "讲题", "课程"),
  DATE("日期", "date", "时间"),
  HOURS("学时", "hours", "课时"),
  PAGE("内容", "page", "页面", "学习内容"),
  BY("确认人", "by", "培训员");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Folded names. */
  boolean is(String folded) {
    return names.contains(folded);
  }

  String zh() {
    return names.get(0);
  }

  String en() {
    return names.get(1);
  }
}
