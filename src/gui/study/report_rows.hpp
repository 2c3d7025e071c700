#pragma once

#include "gui/study/figure_list.hpp"

namespace samenspel::gui {

/// A step on the way of the papers: a bar with its number and share behind it.
class FlowRow : public FigureRow {
public:
    FlowRow(wxWindow* parent, const app::ReportPage::Flow::Step& step, bool caregivers);

protected:
    double flow(Typesetter& set, double left, double top, double width, bool really) override;

private:
    app::ReportPage::Flow::Step step_;
    bool caregivers_;
};

/// A question with its chart and the outcome in words: beside each other, or below where that is too narrow.
class QuestionRow : public FigureRow {
public:
    struct Words {
        std::string question, detail; ///< detail: soft, below the question
        std::string outcome, beside;  ///< outcome: strong; beside: soft, below it
        std::string hidden;           ///< instead of a chart: why there is none
    };
    QuestionRow(wxWindow* parent, const std::string& spoken, Words words);

protected:
    double flow(Typesetter& set, double left, double top, double width, bool really) override;
    [[nodiscard]] virtual double chart_height(Typesetter& set) = 0;
    virtual void chart(Typesetter& set, const wxRect2DDouble& box) = 0;

private:
    double column(Typesetter& set, const std::string& first, const Type& type, const std::string& second,
                  const wxRect2DDouble& room, bool really);
    Words words_;
};

/// Two means on their scale, and where the second may lie seen from the first.
class PairRow : public QuestionRow {
public:
    PairRow(wxWindow* parent, const app::ReportPage::Pair& pair);

protected:
    double chart_height(Typesetter& set) override;
    void chart(Typesetter& set, const wxRect2DDouble& box) override;

private:
    app::ReportPage::Pair pair_;
};

/// A share of a hundred, with its interval.
class ShareRow : public QuestionRow {
public:
    ShareRow(wxWindow* parent, const app::ReportPage::Share& share, bool axis);

protected:
    double chart_height(Typesetter& set) override;
    void chart(Typesetter& set, const wxRect2DDouble& box) override;

private:
    app::ReportPage::Share share_;
    bool axis_;
};

/// What is missing of a variable: a bar with a part for each reason.
class MissingItemRow : public QuestionRow {
public:
    /// @param most missing in the worst: the whole width
    MissingItemRow(wxWindow* parent, const app::ReportPage::Item& item, std::size_t most);

protected:
    double chart_height(Typesetter& set) override;
    void chart(Typesetter& set, const wxRect2DDouble& box) override;

private:
    app::ReportPage::Item item_;
    std::size_t most_;
};

} // namespace samenspel::gui
