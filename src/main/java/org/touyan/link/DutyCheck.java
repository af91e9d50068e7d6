package org.touyan.link;

import java.time.LocalDate;
import java.util.Map;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.Role;

/** Whether what a checklist asks for can be done: in its time, and by somebody. */
final class DutyCheck {
  /** The most days after its first that the longest period of a kind has: 31 days, 92, 366. */
  private static final Map<String, Integer> DAYS_MAX =
      Map.of("monthly", 30, "quarterly", 91, "yearly", 365);

  private final RoleWork roles;
  private final LocalDate today;

  DutyCheck(RoleWork roles, LocalDate today) {
    this.roles = roles;
    this.today = today;
  }

  void check(Doc.Checklist list, Findings found) {
    for (Body.Item item : list.body().items()) {
      if (!item.due().isEmpty()) due(list.trigger(), item, found);
      if (!item.role().isEmpty() && !roles.reaches(list.info().roles(), Role.of(item.role())))
        found.report(Code.CHECKLIST_NOBODY, item.at(), item.role());
    }
  }

  private void due(String trigger, Body.Item item, Findings found) {
    boolean counted = item.due().startsWith("+");
    int most = DAYS_MAX.getOrDefault(trigger, counted && trigger.equals("date") ? -1 : 9999);
    boolean fits = counted ? days(item.due()) <= most : !DAYS_MAX.containsKey(trigger);
    if (!fits) found.report(Code.CHECKLIST_DUE, item.at(), item.due(), trigger);
    else if (!counted && LocalDate.parse(item.due()).isBefore(today))
      found.report(Code.CHECKLIST_DUE_PAST, item.at(), item.due());
  }

  private static int days(String due) {
    return Integer.parseInt(due.substring(1, due.length() - 1));
  }
}
