package org.touyan.records;

import java.time.LocalDate;

/**
 * A trainer asked or looked: a row of the sheet of confirmations.
 *
 * @param page id of a page, or of a path, which stands for all its steps
 * @param by the trainer
 * @param hours class hours, 0 when not given
 */
public record Confirmation(
    String name, String unit, String page, LocalDate day, String by, double hours) {}
