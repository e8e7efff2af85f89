// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "platform/stack_scrub.h"
#include "presenters/helplines.h"
#include "style/theme.h"
#include "style/type.h"
#include "views/first_run_page.h"
#include "views/unlock_page.h"
#include "widgets/folded_corner.h"
#include "widgets/words_label.h"

#include <QCloseEvent>
#include <QResizeEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace twohands::shell {
namespace {

constexpr int minutesAtFirstRun = 5;  // no journal is open that could say how many

QWidget* waitingFace(const QString& sentence) {
    auto* face = new QWidget;
    auto* layout = new QVBoxLayout(face);
    auto* label = new widgets::WordsLabel(sentence, style::Role::Title);
    label->setAlignment(Qt::AlignCenter);
    layout->addWidget(label, 0, Qt::AlignVCenter);
    return face;
}

}  // namespace

MainWindow::MainWindow(std::filesystem::path journal, const app::Environment& environment, platform::UiSettings& looks)
    : m_journal(std::move(journal)), m_environment(environment), m_looks(looks), m_autoLock(this), m_sleep(this), m_hide(this),
      m_corner(new widgets::FoldedCorner(tr("Hide"), this)) {
    setWindowTitle(tr("Two Hands"));
    setAutoFillBackground(true);
    setMinimumSize(640, 480);
    resize(1280, 860);
    connect(m_corner, &widgets::FoldedCorner::asked, &m_hide, &QuickHide::cover);
    connect(&style::theme(), &style::Theme::changed, m_corner, &widgets::FoldedCorner::place);
    // Queued: it may be asked for from within an event of the page that goes.
    connect(&m_autoLock, &AutoLock::due, this, &MainWindow::startOver, Qt::QueuedConnection);
    // Not queued: the computer waits for this to return and no longer.
    connect(&m_sleep, &platform::SleepWatch::leaving, this, &MainWindow::startOver, Qt::DirectConnection);
    connect(&m_hide, &QuickHide::covered, this, &MainWindow::goBehindNotes);
    connect(&m_hide, &QuickHide::closed, this, &MainWindow::comeBack);
    if (const QByteArray geometry = m_looks.geometry(); !geometry.isEmpty()) restoreGeometry(geometry);
}

MainWindow::~MainWindow() { delete m_face; }

const app::Environment& MainWindow::environment() const { return isMadeUp() ? m_lookAround->environment() : m_environment; }
const std::filesystem::path& MainWindow::journal() const { return isMadeUp() ? m_lookAround->journal() : m_journal; }

void MainWindow::start(bool lookAround) {
    // After the first picture: nothing can sleep before there is anything to close.
    QTimer::singleShot(0, &m_sleep, &platform::SleepWatch::start);
    std::error_code error;
    if (lookAround) startLookingAround();
    else if (std::filesystem::exists(m_journal, error)) showUnlock();
    else showFirstRun();
}

void MainWindow::setFace(QWidget* face) {
    // Immediately, not later: a locked page must not wait in memory. Whoever asks from inside a page asks by a timer.
    delete m_face;
    m_face = face;
    m_face->setParent(this);
    m_face->setGeometry(rect());
    m_face->setVisible(!m_hide.isCovering());
    if (!m_hide.isCovering()) m_face->setFocus();
    m_corner->raise();
    m_corner->place();
    m_hide.raise();
}

void MainWindow::goBehindNotes() {
    if (m_face) m_face->hide();
    // The notes are painted and cover everything; what hid the window may be a key press inside a page, which must
    // return before the page goes.
    QTimer::singleShot(0, this, &MainWindow::startOver);
}

void MainWindow::comeBack() {
    if (!m_face) return;
    m_face->show();
    m_face->setFocus();
}

/// Whoever comes next finds nothing of who was here: no page, no words, no passphrase half typed.
void MainWindow::startOver() {
    m_clipboard.clearNow();
    if (m_desk) return lock();
    if (m_firstPage) {
        m_firstPage->startOver();
        m_autoLock.start(minutesAtFirstRun);
    } else if (m_unlock) {
        m_unlock->startOver();
        showHands();
    }
}

void MainWindow::showFirstRun() {
    m_firstRun = std::make_unique<presenters::FirstRunPresenter>(m_journal, m_environment);
    auto* page = new views::FirstRunPage(*m_firstRun, presenters::loadHelplines(m_environment.resources));
    const auto later = Qt::QueuedConnection;
    connect(page, &views::FirstRunPage::done, this, [this] {
        showUnlock();
        m_firstRun.reset();
    }, later);
    connect(page, &views::FirstRunPage::lookAroundAsked, this, &MainWindow::startLookingAround, later);
    setFace(page);
    m_firstPage = page;
    m_autoLock.start(minutesAtFirstRun);
}

void MainWindow::showUnlock() {
    auto before = std::exchange(m_unlock, std::make_unique<presenters::UnlockPresenter>(journal(), environment()));
    connect(m_unlock.get(), &presenters::UnlockPresenter::opened, this, [this] { showDesk(m_unlock->takeSession()); }, Qt::QueuedConnection);
    showHands();
}

void MainWindow::showHands() {
    m_autoLock.stop();
    auto* page = new views::UnlockPage(*m_unlock);
    if (isMadeUp()) page->setHint(tr("A made-up couple. The passphrase of both is “%1”.").arg(QLatin1String(app::lookAroundPassphrase)));
    setFace(page);
}

void MainWindow::showDesk(std::unique_ptr<app::Session> session) {
    // A journal that opens behind the notes stays closed: somebody hid the window in between.
    if (m_hide.isCovering() || !session) {
        if (!m_unlock) showUnlock();
        return;
    }
    m_desk = new Desk(std::move(session), {journal(), environment(), m_looks, isMadeUp()}, this);
    connect(m_desk, &Desk::lockAsked, this, &MainWindow::lock, Qt::QueuedConnection);
    connect(m_desk, &Desk::autoLockChanged, &m_autoLock, &AutoLock::start);
    m_autoLock.start(m_desk->autoLockMinutes());
    setFace(m_desk);
    m_unlock.reset();
}

void MainWindow::startLookingAround() {
    auto around = std::make_unique<LookAround>(m_environment, nullptr);
    connect(around.get(), &LookAround::ready, this, [this] { showDesk(m_lookAround->takeSession()); }, Qt::QueuedConnection);
    connect(around.get(), &LookAround::failed, this, &MainWindow::endLookingAround, Qt::QueuedConnection);
    m_autoLock.stop();
    setFace(waitingFace(tr("Making up a couple …")));
    m_lookAround = std::move(around);
    m_firstRun.reset();
    m_lookAround->start();
}

void MainWindow::endLookingAround(const QString& why) {
    m_lookAround.reset();
    start(false);
    if (m_firstPage) m_firstPage->say(why);
    else if (auto* hands = qobject_cast<views::UnlockPage*>(m_face)) hands->setHint(why);
}

void MainWindow::lock() {
    if (!m_desk) return;
    m_clipboard.clearNow();
    m_desk->keepDrafts();
    m_desk = nullptr;
    showUnlock();
    // What a page opened beside itself goes with it; this is for whatever does not.
    QuickHide::hideOthers(this);
    platform::scrubStack();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_face) m_face->setGeometry(rect());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_looks.setGeometry(saveGeometry());
    if (m_desk) m_desk->keepDrafts();
    event->accept();
}

}  // namespace twohands::shell
