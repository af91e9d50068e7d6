package org.touyan.gift;

/**
 * Why a question was left out.
 *
 * @param line 1-based, of the question's first line
 */
public record GiftProblem(int line, String chinese, String english) {}
