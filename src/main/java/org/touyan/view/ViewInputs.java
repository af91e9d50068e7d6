package org.touyan.view;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.touyan.model.Cue;
import org.touyan.model.PageNode;
import org.touyan.model.ThemeFace;
import org.touyan.model.Words;
import org.touyan.model.page.QrView;

/**
 * What views need beside the linked site.
 *
 * @param words of the theme, in the site's language
 * @param face what the theme changes
 * @param qrCodes draws an address
 * @param latin turns a title into {@code [a-z0-9-]*}, Han as pinyin
 * @param captions of videos by the output path of their file
 * @param termUses the pages that use a term, by the output path of its page
 */
public record ViewInputs(
    Words words,
    ThemeFace face,
    Function<String, QrView> qrCodes,
    UnaryOperator<String> latin,
    SortedMap<String, List<Cue>> captions,
    SortedMap<String, List<PageNode>> termUses) {}
