// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/questions.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twohands::presenters {

Questions Questions::load(const std::filesystem::path& resources) {
    Questions questions;
    QFile file(QString::fromStdString((resources / "prompts" / "questions.json").string()));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("questions")).toArray();
        for (const auto& value : list) {
            const QJsonObject item = value.toObject();
            const Question question{item.value(QStringLiteral("lens")).toString(), item.value(QStringLiteral("text")).toString()};
            if (!question.text.isEmpty()) questions.m_list.push_back(question);
        }
    }
    if (questions.m_list.empty())
        questions.m_list.push_back({QStringLiteral("attachment"), QCoreApplication::translate("questions", "What was good today?")});
    return questions;
}

const Question& Questions::of(base::Date day, int further) const {
    using namespace std::chrono;
    const auto number = sys_days(day).time_since_epoch().count() + further;
    return m_list[static_cast<std::size_t>(number) % m_list.size()];
}

}  // namespace twohands::presenters
