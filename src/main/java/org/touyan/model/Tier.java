package org.touyan.model;

/** 规定动作 or 自选动作; {@code NONE} when the page does not say. */
public enum Tier {
  NONE,
  REQUIRED,
  LOCAL
}
